'use client'

import { useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Follows } from '@/lib/domain/follows'
import { followStore } from '@/lib/ui/follow/follow-store'
import { keepPushInStep } from '@/lib/ui/follow/keep-push-in-step'
import { AddPlace } from './add-place'
import { FollowedList } from './followed-list'
import styles from './following.module.css'
import { InstallPart } from './install-part'
import type { Place, PlaceLists } from './place-lists'
import { PushPart } from './push/push-part'
import { useOnDevice } from './use-on-device'

/** What this device follows, and how it is told. */
export function FollowingScreen({ communes, districts }: PlaceLists) {
  const t = useTranslations('following')
  const isOnDevice = useOnDevice()
  const [said, setSaid] = useState('')
  const change = useCallback((next: Follows, words: string) => {
    followStore().set(next)
    setSaid(words)
    void keepPushInStep()
  }, [])
  const nameOf = (place: Place | undefined, code: string) => place?.name ?? t('unknown', { code })
  return (
    <main id="main" className={styles.page}>
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      {isOnDevice && !followStore().isKept() ? <p className={styles.warning}>{t('notKept')}</p> : null}
      <section className={styles.part} aria-labelledby="followed">
        <h2 id="followed">{t('list')}</h2>
        <FollowedList communes={communes} districts={districts} nameOf={nameOf} onChange={change} />
        <AddPlace communes={communes} districts={districts} onChange={change} />
        <p role="status" className={styles.said}>
          {said}
        </p>
      </section>
      {isOnDevice ? <PushPart /> : null}
      {isOnDevice ? <InstallPart /> : null}
    </main>
  )
}
