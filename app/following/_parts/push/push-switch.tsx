'use client'

import { useTranslations } from 'use-intl'
import { followsNothing } from '@/lib/domain/follows'
import { useFollows } from '@/lib/ui/follow/follow-store'
import { keepPushInStep } from '@/lib/ui/follow/keep-push-in-step'
import { usePushStatus } from '@/lib/ui/follow/push-status'
import styles from '../following.module.css'
import { type PushOutcome, usePush } from './use-push'

function Outcome({ outcome }: { outcome: PushOutcome }) {
  const t = useTranslations('following.push')
  const common = useTranslations('common')
  switch (outcome.kind) {
    case 'none':
      return null
    case 'refused':
    case 'testFailed':
      return t(outcome.kind, { words: outcome.words })
    case 'denied':
      return t('denied', { app: common('appShort') })
    default:
      return t(outcome.kind)
  }
}

/** Turns notifications on and off, tries them, and says whether the server knows what is followed. */
export function PushSwitch() {
  const t = useTranslations('following.push')
  const { isOn, isBusy, outcome, turnOn, turnOff, test } = usePush()
  const status = usePushStatus()
  const hasNothing = followsNothing(useFollows())
  return (
    <>
      <p className={styles.switchRow}>
        <button
          type="button"
          role="switch"
          aria-checked={isOn}
          disabled={isBusy}
          className={styles.switch}
          onClick={() => void (isOn ? turnOff() : turnOn())}
        >
          <span className={styles.track} aria-hidden="true" />
          {t('switch')}
        </button>
        <span className={styles.muted} aria-hidden="true">
          {isBusy ? t('working') : t(isOn ? 'on' : 'off')}
        </span>
      </p>
      {isOn && hasNothing ? <p className={styles.warning}>{t('nothing')}</p> : null}
      <p role="status">
        <Outcome outcome={outcome} />
        {isOn && outcome.kind === 'none' && status.state === 'told' ? t('told') : null}
        {isOn && status.state === 'telling' ? t('telling') : null}
        {isOn && status.state === 'failed' ? t('failed', { words: status.words ?? '' }) : null}
      </p>
      {isOn ? (
        <p className={styles.switchRow}>
          <button type="button" className={styles.press} disabled={isBusy} onClick={() => void test()}>
            {t('test')}
          </button>
          {status.state === 'failed' ? (
            <button type="button" className={styles.press} onClick={() => void keepPushInStep(true)}>
              {t('retry')}
            </button>
          ) : null}
        </p>
      ) : null}
    </>
  )
}
