'use client'

import { CircleCheck, CircleSlash, Clock } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { DecisionState } from '@/lib/domain/decision'
import styles from './decisions.module.css'

const ICONS = { scheduled: Clock, 'in-force': CircleCheck, revoked: CircleSlash } satisfies Record<
  DecisionState,
  unknown
>

/** A decision's state by shape and word. */
export function StateMark({ state }: { state: DecisionState }) {
  const t = useTranslations('operator.state')
  const Icon = ICONS[state]
  return (
    <span className={styles.state} data-state={state}>
      <Icon size={18} aria-hidden="true" /> {t(state)}
    </span>
  )
}
