'use client'

import { useTranslations } from 'use-intl'
import { formatClock } from '../i18n/format-time'
import { useBoard } from './board-provider'
import styles from './connection-light.module.css'

/** Whether this screen is in touch with the server, and the time of its data. */
export function ConnectionLight() {
  const t = useTranslations('common')
  const connection = useBoard((state) => (state.stale && state.connection === 'live' ? 'offline' : state.connection))
  const heardAt = useBoard((state) => state.heardAt)
  return (
    <p className={styles.light} data-connection={connection}>
      <span className={styles.dot} aria-hidden="true" />
      <span>{t(connection)}</span>
      {heardAt ? (
        <time
          className={`tabular ${styles.time}`}
          dateTime={heardAt}
          title={t('heardAt', { time: formatClock(heardAt) })}
        >
          {formatClock(heardAt)}
        </time>
      ) : null}
    </p>
  )
}
