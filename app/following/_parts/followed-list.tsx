'use client'

import { Trash2 } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { type FollowKind, type Follows, followsNothing, withFollow } from '@/lib/domain/follows'
import { countZones } from '@/lib/domain/zone'
import { ZONE_KEYS } from '@/lib/map/zone-style'
import { useBoard } from '@/lib/ui/board-provider'
import { useFollows } from '@/lib/ui/follow/follow-store'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import styles from './following.module.css'
import type { Place, PlaceLists } from './place-lists'

type FollowedListProps = PlaceLists & {
  nameOf: (place: Place | undefined, code: string) => string
  onChange: (next: Follows, said: string) => void
}

function Row({
  name,
  href,
  children,
  onRemove,
}: {
  name: string
  href: string
  children: ReactNode
  onRemove: () => void
}) {
  const t = useTranslations('following')
  return (
    <li className={styles.row}>
      <Link href={href} prefetch={false} className={styles.name}>
        {name}
      </Link>
      <span className={styles.zones}>{children}</span>
      <button
        type="button"
        className={styles.remove}
        onClick={onRemove}
        aria-label={`${t('remove')}: ${name}`}
        title={t('remove')}
      >
        <Trash2 size="1.2em" aria-hidden="true" />
      </button>
    </li>
  )
}

function CommuneZone({ code }: { code: string }) {
  return <ZoneBadge zone={useBoard((state) => state.zones[code]?.zone ?? null)} />
}

/** How many communes of some stand in which zone, gravest first; zones without one are left out. */
function ZoneTally({ codes }: { codes: readonly string[] }) {
  const zones = useBoard((state) => state.zones)
  const counts = countZones(codes.map((code) => zones[code]?.zone ?? null))
  return [...ZONE_KEYS]
    .filter((key) => counts[key] > 0)
    .map((key) => (
      <span key={key} className={styles.tally}>
        <span className="tabular">{counts[key]}</span> <ZoneBadge zone={key === 'none' ? null : key} short />
      </span>
    ))
}

/** Everything followed, each with its zone of this moment, and a way to take it out. */
export function FollowedList({ communes, districts, nameOf, onChange }: FollowedListProps) {
  const t = useTranslations('following')
  const follows = useFollows()
  const remove = (kind: FollowKind, code: string, name: string) =>
    onChange(withFollow(follows, kind, code, false), t('removed', { place: name }))
  const communeName = (code: string) => {
    const place = communes.find((one) => one.code === code)
    const district = districts.find((one) => one.code === place?.districtCode)
    return place && district ? `${place.name} (${district.name})` : nameOf(place, code)
  }
  return (
    <>
      <label className={styles.all}>
        <input
          type="checkbox"
          checked={follows.all}
          onChange={(event) => onChange({ ...follows, all: event.target.checked }, '')}
        />
        <span>
          <strong>{t('all')}</strong>
          <small>{t('allHint')}</small>
        </span>
      </label>
      {followsNothing(follows) ? <p className={styles.muted}>{t('empty')}</p> : null}
      <ul className={styles.list}>
        {follows.districts.map((code) => {
          const name = nameOf(
            districts.find((one) => one.code === code),
            code,
          )
          const own = communes.filter(({ districtCode }) => districtCode === code).map((one) => one.code)
          return (
            <Row key={code} name={name} href={`/?district=${code}`} onRemove={() => remove('districts', code, name)}>
              <ZoneTally codes={own} />
            </Row>
          )
        })}
        {follows.communes.map((code) => {
          const name = communeName(code)
          return (
            <Row key={code} name={name} href={`/communes/${code}`} onRemove={() => remove('communes', code, name)}>
              <CommuneZone code={code} />
            </Row>
          )
        })}
      </ul>
    </>
  )
}
