'use client'

import { useTranslations } from 'use-intl'
import type { PlannedChange } from '@/lib/domain/check-decision'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import { usePlaces } from '../places'
import styles from './check.module.css'
import { groupChanges } from './group-changes'

/** The communes that would change, by what the change means. The table that says what the maps show. */
export function ChangeList({ changes }: { changes: readonly PlannedChange[] }) {
  const t = useTranslations('operator.changes')
  const { fullName } = usePlaces()
  return (
    <div className={styles.changes}>
      <h3>{t('title')}</h3>
      {groupChanges(changes).map(({ kind, to, changes: group }) => (
        <details key={kind + to} open={kind !== 'same'}>
          <summary>
            <ZoneBadge zone={to} short /> {t(kind, { to, count: group.length })}
          </summary>
          <ul>
            {group.map(({ commune, from }) => (
              <li key={commune}>
                <ZoneBadge zone={from} short /> → <ZoneBadge zone={to} short /> {fullName(commune)}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}
