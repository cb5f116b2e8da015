'use client'

import { useTranslations } from 'use-intl'
import { useBoard } from '@/lib/ui/board-provider'
import type { Range } from '../range'
import { ByDistrictChart } from './charts'
import { districtRows, type TrendDistrict } from './district-rows'
import { DistrictTable } from './district-table'
import type { HeldTrend } from './extend-trend'
import { OverTime, Updated } from './over-time'
import { RangeChoice } from './range-choice'
import styles from './trends.module.css'
import { useTrend } from './use-trend'
import { WhenSeen } from './when-seen'

export type TrendsScreenProps = { range: Range; drawn: HeldTrend; districts: readonly TrendDistrict[] }

/** How the zones came to be as they are, and how they lie by district; each chart beside a table that says the same. */
export function TrendsScreen({ range, drawn, districts }: TrendsScreenProps) {
  const t = useTranslations('trends')
  const trend = useTrend(drawn, range)
  const zones = useBoard((state) => state.zones)
  const counts = useBoard((state) => state.counts)
  const rows = districtRows(districts, zones)
  const communes = rows.reduce((sum, row) => sum + row.communes.length, 0)
  return (
    <main id="main" className={styles.page}>
      <div className={styles.head}>
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
        <RangeChoice range={range} />
      </div>
      <section className={styles.panel} aria-labelledby="over-time">
        <h2 id="over-time">{t('overTime')}</h2>
        <OverTime trend={trend} range={range} communes={communes} />
        <Updated drawn={drawn} trend={trend} />
      </section>
      <section className={styles.panel} aria-labelledby="by-district">
        <h2 id="by-district">{t('byDistrict')}</h2>
        <WhenSeen className={styles.bars}>
          <ByDistrictChart rows={rows} label={t('chartByDistrict')} />
        </WhenSeen>
        <DistrictTable rows={rows} whole={counts} />
      </section>
      <section className={styles.how} aria-labelledby="how">
        <h2 id="how">{t('how')}</h2>
        <p>{t('howTime')}</p>
        <p>{t('howAct')}</p>
        {trend.acts > trend.steps.length ? (
          <p>{t('howThinned', { acts: trend.acts, steps: trend.steps.length })}</p>
        ) : null}
      </section>
    </main>
  )
}
