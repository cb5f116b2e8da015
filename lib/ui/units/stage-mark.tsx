'use client'

import { AlarmClock, Check, CheckCheck, CircleDashed, CircleSlash } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Assignment } from '../../domain/assignment'
import { isOverdue, stageOf } from '../../domain/assignment-stage'
import styles from './units.module.css'

const ICONS = { silent: CircleDashed, received: Check, done: CheckCheck, overtaken: CircleSlash }

/** How far a unit is, as sign and word; overdue ones say so. */
export function StageMark({ assignment }: { assignment: Assignment }) {
  const t = useTranslations('units')
  const stage = stageOf(assignment)
  const late = isOverdue(assignment)
  const Icon = late ? AlarmClock : ICONS[stage]
  return (
    <span className={styles.mark} data-stage={stage} data-late={late || undefined}>
      <Icon size={18} aria-hidden="true" />
      {t(`stage.${stage}`)}
      {late ? <strong> · {t('overdue')}</strong> : null}
    </span>
  )
}
