'use client'

import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import type { NetChange } from '@/lib/domain/since-last-look'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import { usePlaces } from '../places'
import { byDistrict } from './by-district'
import styles from './since.module.css'

/** Up to so many lines stand one by one; more are folded by district. */
const OPEN_UP_TO = 8

function Lines({ lines }: { lines: readonly NetChange[] }) {
  const t = useTranslations('phone.since')
  const { byCode } = usePlaces()
  return (
    <ul className={styles.lines}>
      {lines.map(({ commune, seq, from, to }) => {
        const place = byCode.get(commune)
        return (
          <li key={commune}>
            <Link href={`/changes/${seq}`} prefetch={false} className={styles.line}>
              <span className={styles.place}>
                {place?.name ?? commune} <small>{place?.districtName}</small>
              </span>
              <span className={styles.move}>
                <ZoneBadge zone={from} short />
                <ArrowRight size="1.1em" role="img" aria-label={t('arrow')} />
                <ZoneBadge zone={to} short />
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

/** The lines of one kind, each a link to its newest change. */
export function NetLines({ lines }: { lines: readonly NetChange[] }) {
  const t = useTranslations('phone.since')
  const { byCode } = usePlaces()
  if (lines.length <= OPEN_UP_TO) return <Lines lines={lines} />
  return (
    <ul className={styles.districts}>
      {byDistrict(lines, byCode).map(({ code, name, lines: own }) => (
        <li key={code}>
          <details>
            <summary>
              {name} <span className={styles.many}>{t('districtCount', { count: own.length })}</span>
            </summary>
            <Lines lines={own} />
          </details>
        </li>
      ))}
    </ul>
  )
}
