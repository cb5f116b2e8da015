'use client'

import { Bar, BarChart, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { useTranslations } from 'use-intl'
import { ZONE_KEYS } from '@/lib/map/zone-style'
import { ChartTip } from './chart-tip'
import type { DistrictRow } from './district-rows'
import { DistrictTick } from './district-tick'
import { remScale } from './rem-scale'
import { SegmentLabel } from './segment-label'
import styles from './trends.module.css'

export type ByDistrictChartProps = { rows: readonly DistrictRow[]; label: string }

/** How the communes of each district stand now, as one bar a district. */
export default function ByDistrictChart({ rows, label }: ByDistrictChartProps) {
  const t = useTranslations('zones')
  const most = Math.max(...rows.map(({ communes }) => communes.length))
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={rows.map(({ code, name, counts }) => ({ code, name, ...counts }))}
        layout="vertical"
        margin={{ top: 4, right: 8, bottom: 4, left: 0 }}
        barCategoryGap="18%"
        title={label}
        accessibilityLayer
        className={styles.drawn}
      >
        <XAxis type="number" domain={[0, most]} hide />
        <YAxis
          type="category"
          dataKey="name"
          width={104 * remScale()}
          interval={0}
          axisLine={false}
          tickLine={false}
          tick={DistrictTick}
        />
        {ZONE_KEYS.map((key) => (
          <Bar
            key={key}
            dataKey={key}
            name={t(key)}
            stackId="zones"
            fill={`url(#zone-${key})`}
            stroke="var(--zone-edge)"
            strokeWidth={1}
            isAnimationActive={false}
          >
            <LabelList dataKey={key} content={<SegmentLabel zone={key} letter={t(`letter.${key}`)} />} />
          </Bar>
        ))}
        <Tooltip content={ChartTip} isAnimationActive={false} cursor={{ fill: 'var(--color-border)', opacity: 0.4 }} />
      </BarChart>
    </ResponsiveContainer>
  )
}
