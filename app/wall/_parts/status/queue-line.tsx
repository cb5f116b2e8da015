'use client'

import { useTranslations } from 'use-intl'
import { useScene } from '../engine'
import styles from '../wall-screen.module.css'

/** What has not been shown yet, counted; and that the wall is paused, when it is. */
export function QueueLine() {
  const t = useTranslations('wall.queue')
  const { unshown, paused } = useScene()
  return (
    <div className={styles.queue}>
      {unshown > 0 ? <p className={`tabular ${styles.waiting}`}>{t('waiting', { count: unshown })}</p> : null}
      {paused ? (
        <p className={styles.paused}>
          <strong>{t('paused')}</strong> {t('pausedHint')}
        </p>
      ) : null}
    </div>
  )
}
