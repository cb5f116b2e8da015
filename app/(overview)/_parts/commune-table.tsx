'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { formatDateTime } from '@/lib/i18n/format-time'
import type { PlaceName } from '@/lib/map/place-name'
import { useBoard } from '@/lib/ui/board-provider'
import { takeKeyboard } from '@/lib/ui/take-keyboard'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import styles from './commune-table.module.css'
import { usePlaces } from './places'

function Row({ place, picked }: { place: PlaceName; picked: boolean }) {
  const t = useTranslations('overview.table')
  const entry = useBoard((state) => state.zones[place.code])
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(
    function show() {
      if (picked && !takeKeyboard(link.current)) link.current?.scrollIntoView({ block: 'nearest' })
    },
    [picked],
  )
  return (
    <tr data-picked={picked || undefined}>
      <th scope="row">
        <Link ref={link} href={`/communes/${place.code}`} prefetch={false}>
          {place.name}
        </Link>
      </th>
      <td>
        <ZoneBadge zone={entry?.zone ?? null} />
      </td>
      <td className="tabular">{entry?.since ? formatDateTime(entry.since) : t('none')}</td>
      <td>{entry?.decision?.number ?? t('none')}</td>
    </tr>
  )
}

export type CommuneTableProps = { district: string | null; picked: { code: string; turn: number } | null }

/** What the map says, as a table: every commune with zone, time and decision, by district. */
export function CommuneTable({ district, picked }: CommuneTableProps) {
  const t = useTranslations('overview.table')
  const { list, districts } = usePlaces()
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('commune')}</th>
          <th scope="col">{t('zone')}</th>
          <th scope="col">{t('since')}</th>
          <th scope="col">{t('decision')}</th>
        </tr>
      </thead>
      {districts
        .filter(({ code }) => !district || code === district)
        .map(({ code, name }) => (
          <tbody key={code}>
            <tr className={styles.district}>
              <th colSpan={4} scope="rowgroup">
                {name}
              </th>
            </tr>
            {list
              .filter(({ districtCode }) => districtCode === code)
              .map((place) => (
                <Row
                  key={picked?.code === place.code ? `${place.code} ${picked.turn}` : place.code}
                  place={place}
                  picked={picked?.code === place.code}
                />
              ))}
          </tbody>
        ))}
    </table>
  )
}
