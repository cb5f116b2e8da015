'use client'

import { useState } from 'react'
import { Area, AreaChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { useTranslations } from 'use-intl'
import { ZONE_KEYS } from '@/lib/map/zone-style'
import { ChartTip } from './chart-tip'
import { EndLabels } from './end-labels'
import { remScale } from './rem-scale'
import { tickWords, timeTicks } from './time-ticks'
import styles from './trends.module.css'
import { pointsOf, type TrendWindow } from './window-of'

/** Room that one time needs on the axis, px. */
const TICK_ROOM = 48

export type OverTimeChartProps = { shown: TrendWindow; communes: number; label: string }

/** Communes by zone over time: steps, never slopes, the gravest at the bottom where it is read best. */
export default function OverTimeChart({ shown, communes, label }: OverTimeChartProps) {
  const t = useTranslations('zones')
  const [width, setWidth] = useState(600)
  const { start, end } = shown
  const scale = remScale()
  return (
    <ResponsiveContainer width="100%" height="100%" onResize={setWidth}>
      <AreaChart
        data={pointsOf(shown)}
        margin={{ top: 8, right: 52 * scale, bottom: 4, left: 0 }}
        title={label}
        accessibilityLayer
        className={styles.drawn}
      >
        <CartesianGrid vertical={false} stroke="var(--color-border)" />
        <XAxis
          dataKey="t"
          type="number"
          scale="time"
          domain={[start, end]}
          ticks={timeTicks(start, end, Math.max(2, Math.floor((width / scale - 92) / TICK_ROOM)))}
          tickFormatter={(tick: number) => tickWords(tick, end - start)}
          interval={0}
          height={30 * scale}
          stroke="var(--color-border-strong)"
          tick={{ fill: 'var(--color-muted)' }}
        />
        <YAxis
          width={40 * scale}
          domain={[0, communes]}
          allowDecimals={false}
          stroke="var(--color-border-strong)"
          tick={{ fill: 'var(--color-muted)' }}
        />
        {ZONE_KEYS.map((key) => (
          <Area
            key={key}
            dataKey={key}
            name={t(key)}
            type="stepAfter"
            stackId="zones"
            fill={`url(#zone-${key})`}
            fillOpacity={1}
            stroke="var(--zone-edge)"
            strokeWidth={1}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        <Tooltip
          content={ChartTip}
          isAnimationActive={false}
          cursor={{ stroke: 'var(--color-text)', strokeWidth: 2 }}
        />
        <EndLabels counts={shown.steps.at(-1)?.counts ?? shown.first} communes={communes} />
      </AreaChart>
    </ResponsiveContainer>
  )
}
