'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { formatDateTime } from '@/lib/i18n/format-time'
import parts from '../parts.module.css'
import styles from './decisions.module.css'
import type { ListedDecision } from './listed-decision'
import { RevokeDialog } from './revoke-dialog'
import { StateMark } from './state-mark'

/** One decision with its state, and what can be done with it. */
export function DecisionCard({ decision }: { decision: ListedDecision }) {
  const t = useTranslations('operator.decisions')
  const { id, number, issuer, state, effectiveAt, communes, publishedBy, publishedAt } = decision
  return (
    <li className={styles.card}>
      <div className={styles.facts}>
        <h3>
          <Link href={`/operator/decisions/${id}`} prefetch={false}>
            {number}
          </Link>
        </h3>
        <StateMark state={state} />
        <p>{t('effect', { time: formatDateTime(effectiveAt), count: communes })}</p>
        <p className={parts.hint}>
          {issuer} · {t('published', { who: publishedBy, time: formatDateTime(publishedAt) })}
        </p>
        {decision.revokedAt ? (
          <p>{t('revoked', { time: formatDateTime(decision.revokedAt), reason: decision.revokeReason ?? '' })}</p>
        ) : null}
      </div>
      {state === 'revoked' ? null : <RevokeDialog decision={decision} />}
    </li>
  )
}
