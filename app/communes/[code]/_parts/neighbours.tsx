'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import type { NeighbourView } from '@/lib/services/view-commune'
import { useBoard } from '@/lib/ui/board-provider'
import styles from '@/lib/ui/package/place-page.module.css'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import rows from './rows.module.css'

/** Below this a border is a corner: its length would only seem exact. */
const CORNER_KM = 0.1

type NeighboursProps = { neighbours: readonly NeighbourView[]; districtName: string }

/** The communes around, longest border first, each in its zone of this moment. */
export function Neighbours({ neighbours, districtName }: NeighboursProps) {
  const t = useTranslations('commune')
  return (
    <section className={styles.panel} aria-labelledby="neighbours">
      <h2 id="neighbours">{t('neighbours')}</h2>
      <ul className={rows.list}>
        {neighbours.map((one) => (
          <li key={one.code} className={rows.row}>
            <Link href={`/communes/${one.code}`} className={rows.name}>
              {one.districtName === districtName ? one.name : `${one.name}, ${one.districtName}`}
            </Link>
            <NeighbourZone code={one.code} />
            <span className={rows.detail}>
              {one.borderKm < CORNER_KM ? t('borderShort') : t('border', { km: Math.round(one.borderKm * 10) / 10 })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NeighbourZone({ code }: { code: string }) {
  const zone = useBoard((state) => state.zones[code]?.zone ?? null)
  return <ZoneBadge zone={zone} />
}
