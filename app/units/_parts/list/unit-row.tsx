'use client'

import { memo, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Assignment } from '@/lib/domain/assignment'
import { isOverdue, stageOf } from '@/lib/domain/assignment-stage'
import { formatDateTime } from '@/lib/i18n/format-time'
import { StageMark } from '@/lib/ui/units/stage-mark'
import { Waiting } from '@/lib/ui/units/waiting'
import { useUnits } from '../units-context'
import styles from './list.module.css'
import { UnitDetail } from './unit-detail'
import { useWhereWords } from './where-words'

const LEVELS = { commune: 'level.commune', district: 'level.district', province: 'level.province' } as const
const isLevel = (level: string): level is keyof typeof LEVELS => Object.hasOwn(LEVELS, level)

/** One unit under one decision: how far it is at a glance, and all of it when opened. */
export const UnitRow = memo(function UnitRow({ assignment, now }: { assignment: Assignment; now: number | null }) {
  const t = useTranslations('units')
  const where = useWhereWords()
  const { rights } = useUnits()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const { unit, decision, who, note, channels, doneAt, acknowledgedAt } = assignment
  const stage = stageOf(assignment)
  const mayAnswer = stage !== 'overtaken' && (rights.answersAny || rights.unitId === unit.id)
  const at = doneAt ?? acknowledgedAt
  return (
    <li className={styles.row} data-stage={stage} data-late={isOverdue(assignment) || undefined}>
      <div className={styles.rowHead}>
        <h3 id={id}>{unit.name}</h3>
        <p className={styles.state}>
          <StageMark assignment={assignment} /> <Waiting assignment={assignment} now={now} />
        </p>
      </div>
      <p className={styles.meta}>
        {isLevel(unit.level) ? <span>{t(LEVELS[unit.level])}</span> : null}
        <span>{where(assignment)}</span>
        <span>{t('row.decision', { number: decision.number })}</span>
      </p>
      {who && at ? (
        <p className={styles.meta}>
          <span className="tabular">{t('row.by', { who, time: formatDateTime(at) })}</span>
          {channels.length > 0 ? (
            <span>{t('row.done', { channels: channels.map((channel) => t(`channel.${channel}`)).join('; ') })}</span>
          ) : null}
          {note ? <span className={styles.note}>{note}</span> : null}
        </p>
      ) : null}
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-describedby={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'row.close' : mayAnswer ? 'row.openAnswer' : 'row.open')}
      </button>
      {isOpen ? <UnitDetail assignment={assignment} mayAnswer={mayAnswer} /> : null}
    </li>
  )
})
