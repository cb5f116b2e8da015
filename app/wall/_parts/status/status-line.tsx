'use client'

import { useTranslations } from 'use-intl'
import { formatClock } from '@/lib/i18n/format-time'
import { useBoard } from '@/lib/ui/board-provider'
import styles from '../wall-screen.module.css'
import { useAge } from './use-age'

/** Whether the wall is in touch with the server, and how old what it shows is: always there. */
export function StatusLine() {
  const t = useTranslations('wall.status')
  const age = useAge()
  const connection = useBoard((state) => (state.stale && state.connection === 'live' ? 'offline' : state.connection))
  const heardAt = useBoard((state) => state.heardAt)
  const ago = heardAt && age(heardAt)
  return (
    <p className={styles.status} data-connection={connection}>
      <span className={styles.dot} aria-hidden="true" />
      <strong>{t(connection)}</strong>
      {heardAt ? (
        <span className="tabular" suppressHydrationWarning>
          {t('dataAt', { time: formatClock(heardAt) })} {ago ? `(${ago})` : ''}
        </span>
      ) : null}
    </p>
  )
}
