'use client'

import { useTranslations } from 'use-intl'
import type { ZoneCounts } from '@/lib/domain/zone'
import type { TrendStep } from '@/lib/domain/zone-trend'
import { formatDateTime } from '@/lib/i18n/format-time'
import { ZONE_KEYS } from '@/lib/map/zone-style'
import styles from './trends.module.css'
import type { TrendWindow } from './window-of'
import { ZoneHead } from './zone-head'

/** Rows that stand open; the older ones unfold. */
const OPEN = 10

function Row({ time, counts }: { time: string; counts: ZoneCounts }) {
  return (
    <tr>
      <th scope="row" className="tabular">
        {time}
      </th>
      {ZONE_KEYS.map((key) => (
        <td key={key} className="tabular" data-zero={counts[key] === 0 || undefined}>
          {counts[key]}
        </td>
      ))}
    </tr>
  )
}

function Table({
  steps,
  caption,
  start,
}: {
  steps: readonly TrendStep[]
  caption: string
  start?: TrendWindow | null
}) {
  const t = useTranslations('trends')
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <ZoneHead first={t('time')} />
      <tbody>
        {steps.map(({ seq, at, counts }) => (
          <Row key={seq} time={formatDateTime(at)} counts={counts} />
        ))}
        {start ? <Row time={t('before')} counts={start.first} /> : null}
      </tbody>
    </table>
  )
}

/** What the chart over time says, newest first, with what stood before the first act of the range. */
export function StepsTable({ shown, caption }: { shown: TrendWindow; caption: string }) {
  const t = useTranslations('trends')
  const newestFirst = [...shown.steps].reverse()
  const older = newestFirst.slice(OPEN)
  return (
    <>
      <Table steps={newestFirst.slice(0, OPEN)} caption={caption} start={older.length === 0 ? shown : null} />
      {older.length > 0 ? (
        <details className={styles.older}>
          <summary>{t('older', { count: older.length })}</summary>
          <Table steps={older} caption={t('older', { count: older.length })} start={shown} />
        </details>
      ) : null}
    </>
  )
}
