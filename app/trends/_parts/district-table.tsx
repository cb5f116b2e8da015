'use client'

import { useTranslations } from 'use-intl'
import type { ZoneCounts } from '@/lib/domain/zone'
import { ZONE_KEYS } from '@/lib/map/zone-style'
import type { DistrictRow } from './district-rows'
import styles from './trends.module.css'
import { ZoneHead } from './zone-head'

function Counts({ counts, total }: { counts: ZoneCounts; total: number }) {
  return (
    <>
      {ZONE_KEYS.map((key) => (
        <td key={key} className="tabular" data-zero={counts[key] === 0 || undefined}>
          {counts[key]}
        </td>
      ))}
      <td className="tabular">{total}</td>
    </>
  )
}

/** What the chart by district says, with the whole province below. */
export function DistrictTable({ rows, whole }: { rows: readonly DistrictRow[]; whole: ZoneCounts }) {
  const t = useTranslations('trends')
  const communes = rows.reduce((sum, row) => sum + row.communes.length, 0)
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('captionByDistrict')}</caption>
      <ZoneHead first={t('district')} last={t('total')} />
      <tbody>
        {rows.map(({ code, name, counts, communes: own }) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            <Counts counts={counts} total={own.length} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('wholeProvince')}</th>
          <Counts counts={whole} total={communes} />
        </tr>
      </tfoot>
    </table>
  )
}
