'use client'

import { useTranslations } from 'use-intl'
import type { Zone } from '@/lib/domain/zone'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import type { MovedChange } from '../ask-door'
import parts from '../parts.module.css'
import { usePlaces } from '../places'
import styles from './check.module.css'

/** Somebody else changed communes of this draft meanwhile: which, how, and by which decision. */
export function MovedNotice({ moved, onSeen }: { moved: readonly MovedChange[]; onSeen: () => void }) {
  const t = useTranslations('operator.moved')
  const { fullName } = usePlaces()
  return (
    <div role="alert">
      {moved.length > 0 ? (
        <div className={parts.warning}>
          <p className={parts.lead}>{t('title', { count: moved.length })}</p>
          <ul className={styles.moves}>
            {moved.map(({ seq, commune, from, to, decision }) => (
              <li key={seq}>
                <strong>{fullName(commune)}</strong> <ZoneBadge zone={from as Zone | null} /> →{' '}
                <ZoneBadge zone={to as Zone | null} /> <span>{t('by', { number: decision.number })}</span>
              </li>
            ))}
          </ul>
          <p>{t('rechecked')}</p>
          <button type="button" className={parts.button} onClick={onSeen}>
            {t('seen')}
          </button>
        </div>
      ) : null}
    </div>
  )
}
