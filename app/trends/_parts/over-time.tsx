'use client'

import { useTranslations } from 'use-intl'
import { formatDateTime } from '@/lib/i18n/format-time'
import { MapLegend } from '@/lib/ui/map-legend'
import { chartStart, type Range } from '../range'
import { OverTimeChart } from './charts'
import type { HeldTrend } from './extend-trend'
import { StepsTable } from './steps-table'
import styles from './trends.module.css'
import { useServerMinute } from './use-trend'
import { WhenSeen } from './when-seen'
import { windowOf } from './window-of'

const timeOf = (ms: number): string => formatDateTime(new Date(ms).toISOString())

/** Communes by zone over time, as a chart and as the table that says the same. */
export function OverTime({ trend, range, communes }: { trend: HeldTrend; range: Range; communes: number }) {
  const t = useTranslations('trends')
  const minute = useServerMinute()
  const shown = windowOf(trend.steps, chartStart(range, minute, trend.steps), minute, communes)
  const isThinned = trend.acts > trend.steps.length
  const rangeWords = t(`rangeLong.${range}`)
  if (trend.steps.length === 0) return <p>{t('empty')}</p>
  return (
    <>
      <p>
        <span className="tabular">{t('span', { from: timeOf(shown.start), to: timeOf(shown.end) })}</span>{' '}
        {shown.steps.length === 0 ? t('quiet') : t('acts', { count: isThinned ? trend.acts : shown.steps.length })}
      </p>
      <MapLegend label={t('legend')} />
      <WhenSeen className={styles.chart}>
        <OverTimeChart shown={shown} communes={communes} label={t('chartOverTime', { range: rangeWords })} />
      </WhenSeen>
      <StepsTable shown={shown} caption={t('captionOverTime', { range: rangeWords })} />
    </>
  )
}

/** Says aloud that the end of the chart has moved. */
export function Updated({ drawn, trend }: { drawn: HeldTrend; trend: HeldTrend }) {
  const t = useTranslations('trends')
  const newest = trend.steps.at(-1)
  const isNew = newest !== undefined && newest.seq > (drawn.steps.at(-1)?.seq ?? 0)
  return (
    <p role="status" className="visually-hidden">
      {isNew ? t('updated', { time: formatDateTime(newest.at) }) : null}
    </p>
  )
}
