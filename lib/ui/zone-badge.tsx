'use client'

import { useTranslations } from 'use-intl'
import type { ZoneOrNone } from '../domain/zone'
import { zoneKey } from '../map/zone-style'
import styles from './zone-badge.module.css'

/** A zone as letter, colour and name; `short` leaves the letter alone, with the name for screen readers. */
export function ZoneBadge({ zone, short = false }: { zone: ZoneOrNone; short?: boolean }) {
  const t = useTranslations('zones')
  const key = zoneKey(zone)
  return (
    <span className={styles.badge} data-zone={key}>
      <span className={styles.letter} aria-hidden="true">
        {t(`letter.${key}`)}
      </span>
      <span className={short ? 'visually-hidden' : styles.name}>{t(key)}</span>
    </span>
  )
}
