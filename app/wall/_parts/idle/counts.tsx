'use client'

import { useTranslations } from 'use-intl'
import { countZones, type ZoneCounts } from '@/lib/domain/zone'
import { ZONE_KEYS } from '@/lib/map/zone-style'
import { useBoard } from '@/lib/ui/board-provider'
import { ZoneSwatch } from '@/lib/ui/zone-swatch'
import { useWallPlaces } from '../wall-places'
import styles from './idle.module.css'

const sameCounts = (a: ZoneCounts, b: ZoneCounts) => ZONE_KEYS.every((key) => a[key] === b[key])

/** How many communes stand in each zone; with colour, pattern, letter and name it is the map's legend too. */
export function Counts({ district }: { district: string | null }) {
  const t = useTranslations('wall')
  const zones = useTranslations('zones')
  const { communes, districts } = useWallPlaces()
  const name = districts.get(district ?? '')?.name
  const counts = useBoard((state) => {
    if (!name) return state.counts
    const own = [...communes.values()].filter(({ districtCode }) => districtCode === district)
    return countZones(own.map(({ code }) => state.zones[code]?.zone ?? null))
  }, sameCounts)
  return (
    <ul className={styles.counts} aria-label={name ? t('countsDistrict', { district: name }) : t('counts')}>
      {ZONE_KEYS.map((key) => (
        <li key={key} data-zone={key}>
          <span className={styles.chip} aria-hidden="true">
            <ZoneSwatch zone={key === 'none' ? null : key} className={styles.swatch} />
            <b>{zones(`letter.${key}`)}</b>
          </span>
          <span className={`tabular ${styles.number}`}>{counts[key]}</span>
          <span className={styles.zone}>{zones(key)}</span>
        </li>
      ))}
    </ul>
  )
}
