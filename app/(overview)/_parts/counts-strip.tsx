'use client'

import { useTranslations } from 'use-intl'
import { countBoard } from '@/lib/domain/board'
import type { ZoneCounts } from '@/lib/domain/zone'
import { ZONE_KEYS } from '@/lib/map/zone-style'
import { useBoard } from '@/lib/ui/board-provider'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import { ZoneSwatch } from '@/lib/ui/zone-swatch'
import styles from './counts-strip.module.css'
import { usePlaces } from './places'

const sameCounts = (a: ZoneCounts, b: ZoneCounts) => ZONE_KEYS.every((key) => a[key] === b[key])

/** How many communes stand in each zone: in the province, or in the chosen district. */
export function CountsStrip({ district }: { district: string | null }) {
  const t = useTranslations('overview')
  const { list, districts } = usePlaces()
  const counts = useBoard((state) => {
    if (!district) return state.counts
    const own = list.filter(({ districtCode }) => districtCode === district)
    return countBoard(
      Object.fromEntries(
        own.map(({ code }) => [code, state.zones[code] ?? { zone: null, since: null, decision: null }]),
      ),
    )
  }, sameCounts)
  const name = districts.find(({ code }) => code === district)?.name
  return (
    <div className={styles.counts}>
      {name ? <p className={styles.scope}>{t('inDistrict', { district: name })}</p> : null}
      <ul className={styles.strip} aria-label={name ? t('countsInDistrict', { district: name }) : t('counts')}>
        {ZONE_KEYS.map((key) => {
          const zone = key === 'none' ? null : key
          return (
            <li key={key} data-zone={key}>
              <ZoneSwatch zone={zone} className={styles.swatch} />
              <span className={`tabular ${styles.number}`}>{counts[key]}</span>
              <ZoneBadge zone={zone} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
