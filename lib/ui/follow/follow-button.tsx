'use client'

import { Bell, BellRing } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type FollowKind, isFollowed, withFollow } from '../../domain/follows'
import styles from './follow-button.module.css'
import { followStore, useFollows } from './follow-store'

/** Follows one place on this device, or no longer; says what came of it and where notifications are set. */
export function FollowButton({ kind, code, place }: { kind: FollowKind; code: string; place: string }) {
  const t = useTranslations('common.follow')
  const isOn = isFollowed(useFollows(), kind, code)
  const [pressed, setPressed] = useState(false)
  function toggle() {
    const store = followStore()
    store.set(withFollow(store.get(), kind, code, !isOn))
    setPressed(true)
    // Loaded when something is followed: most who look never do.
    void import('./keep-push-in-step').then(
      ({ keepPushInStep }) => keepPushInStep(),
      () => {},
    )
  }
  const Icon = isOn ? BellRing : Bell
  return (
    <span className={styles.follow}>
      <button type="button" className={styles.button} aria-pressed={isOn} onClick={toggle}>
        <Icon size={18} aria-hidden="true" />
        {t(isOn ? 'on' : 'off')}
        <span className="visually-hidden"> {place}</span>
      </button>
      <span role="status" className={styles.said}>
        {pressed && isOn ? (
          <>
            {followStore().isKept() ? null : t('notKept')} <Link href="/following">{t('toPage')}</Link>
          </>
        ) : null}
      </span>
    </span>
  )
}
