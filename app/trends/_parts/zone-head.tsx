'use client'

import { ZONE_KEYS } from '@/lib/map/zone-style'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import styles from './trends.module.css'

/** The columns of both tables: a zone's letter, with its name where there is room and always for screen readers. */
export function ZoneHead({ first, last }: { first: string; last?: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {ZONE_KEYS.map((key) => (
          <th key={key} scope="col" className={styles.zone}>
            <ZoneBadge zone={key === 'none' ? null : key} />
          </th>
        ))}
        {last ? <th scope="col">{last}</th> : null}
      </tr>
    </thead>
  )
}
