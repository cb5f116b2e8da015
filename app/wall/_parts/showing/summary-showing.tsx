'use client'

import { useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { tallyOf } from '@/lib/domain/act'
import type { Told } from '@/lib/domain/showing'
import { summaryByDistrict } from '@/lib/domain/showing-summary'
import { formatDateTime } from '@/lib/i18n/format-time'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import { useWallPlaces } from '../wall-places'
import styles from './showing.module.css'
import { useFit } from './use-fit'
import { useSummaryWords } from './use-summary-words'

/** An act with many changes: how many, of which kind, and in which districts, gravest first. */
export function SummaryShowing({ items }: { items: readonly Told[] }) {
  const t = useTranslations('wall.showing')
  const holding = useMemo(() => items.filter(({ overtaken }) => overtaken === null), [items])
  const summaryWords = useSummaryWords()
  const first = items[0]?.change
  if (!first) return null
  const gone = items.length - holding.length
  const act = first.revokes ?? first.decision
  const isRevoked = items.every(({ overtaken }) => overtaken?.how === 'revoked')
  return (
    <>
      <div
        className={styles.head}
        data-zone={holding.some(({ change }) => change.to === 'red') ? 'red' : 'none'}
        data-summary
      >
        <h2>{summaryWords(items)}</h2>
        <p className="tabular">
          {t(first.revokes ? 'revocation' : 'decision', { number: act.number })},{' '}
          {t('effective', { time: formatDateTime(first.effectiveAt) })}
        </p>
      </div>
      {holding.length > 0 ? <SummaryBody items={holding} /> : null}
      {gone > 0 ? (
        <p className={styles.overtaken} role="status">
          {holding.length > 0
            ? t('gone', { count: gone })
            : t(isRevoked ? 'allRevoked' : 'allGone', { number: first.decision.number })}
        </p>
      ) : null}
    </>
  )
}

function SummaryBody({ items }: { items: readonly Told[] }) {
  const t = useTranslations('wall.showing')
  const { districtOf, districts } = useWallPlaces()
  const box = useRef<HTMLDivElement>(null)
  useFit(box)
  const rows = useMemo(() => summaryByDistrict(items, districtOf), [items, districtOf])
  return (
    <div ref={box} className={styles.summary}>
      <ul className={styles.tallies}>
        {tallyOf(items.map(({ change }) => change)).map(({ name, to, count }) => (
          <li key={`${name} ${to}`}>
            <ZoneBadge zone={to} short /> <strong className="tabular">{count}</strong> {name}
          </li>
        ))}
      </ul>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('district')}</th>
            <th scope="col">{t('total')}</th>
            <th scope="col">{t('moves')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ district, count, zones }) => (
            <tr key={district}>
              <th scope="row">{districts.get(district)?.name ?? district}</th>
              <td className="tabular">{count}</td>
              <td>
                <span className={styles.cell}>
                  {zones.map(({ to, count: number }) => (
                    <span key={to} className="tabular">
                      <ZoneBadge zone={to} short /> {number}
                    </span>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
