'use client'

import { useTranslations } from 'use-intl'
import { ZONE_KEYS } from '../map/zone-style'
import styles from './map-legend.module.css'
import { ZoneBadge } from './zone-badge'
import { ZoneSwatch } from './zone-swatch'

/** What the map's colours, letters and patterns mean, with the level's name. */
export function MapLegend({ label }: { label: string }) {
  const t = useTranslations('zones')
  return (
    <ul className={styles.legend} aria-label={label}>
      {ZONE_KEYS.map((key) => {
        const zone = key === 'none' ? null : key
        return (
          <li key={key}>
            <ZoneSwatch zone={zone} className={styles.swatch} />
            <ZoneBadge zone={zone} />
            <span className={styles.level}>{t(`level.${key}`)}</span>
          </li>
        )
      })}
    </ul>
  )
}
