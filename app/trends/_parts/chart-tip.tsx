'use client'

import type { TooltipContentProps } from 'recharts'
import { formatDateTime } from '@/lib/i18n/format-time'
import { ZONE_KEYS } from '@/lib/map/zone-style'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import styles from './trends.module.css'
import type { ChartPoint } from './window-of'

/** What stood at the pointed time. */
export function ChartTip({ active, payload }: TooltipContentProps) {
  const point = payload[0]?.payload as (ChartPoint & { name?: string }) | undefined
  if (!active || !point) return null
  return (
    <div className={styles.tip}>
      <p className={styles.tipTitle}>{point.name ?? formatDateTime(new Date(point.t).toISOString())}</p>
      <ul>
        {ZONE_KEYS.map((key) => (
          <li key={key}>
            <ZoneBadge zone={key === 'none' ? null : key} />
            <span className="tabular">{point[key]}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
