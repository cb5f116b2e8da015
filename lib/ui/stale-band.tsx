'use client'

import { useTranslations } from 'use-intl'
import { formatDateTime } from '../i18n/format-time'
import { useBoard } from './board-provider'
import styles from './stale-band.module.css'

/** Says across the page since when nothing was heard; what is shown stays. */
export function StaleBand() {
  const t = useTranslations('common')
  const stale = useBoard((state) => state.stale)
  const heardAt = useBoard((state) => state.heardAt)
  return (
    <div role="alert">
      {stale && heardAt ? <p className={styles.band}>{t('stale', { time: formatDateTime(heardAt) })}</p> : null}
    </div>
  )
}
