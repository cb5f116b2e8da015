'use client'

import { useTranslations } from 'use-intl'
import type { CheckOutcome } from '@/lib/domain/check-decision'
import { ZONE_KEYS } from '@/lib/map/zone-style'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import styles from './check.module.css'

/** How many communes each zone has now, and would have. */
export function CountsTable({ counts }: { counts: CheckOutcome['counts'] }) {
  const t = useTranslations('operator.counts')
  return (
    <table className={`tabular ${styles.counts}`}>
      <caption>{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('zone')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
          <th scope="col">{t('difference')}</th>
        </tr>
      </thead>
      <tbody>
        {ZONE_KEYS.map((key) => {
          const difference = counts.after[key] - counts.before[key]
          return (
            <tr key={key}>
              <th scope="row">
                <ZoneBadge zone={key === 'none' ? null : key} />
              </th>
              <td>{counts.before[key]}</td>
              <td>{counts.after[key]}</td>
              <td>{difference === 0 ? '0' : difference > 0 ? `+${difference}` : `−${-difference}`}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
