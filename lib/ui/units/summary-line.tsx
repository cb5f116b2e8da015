'use client'

import { useTranslations } from 'use-intl'
import { answerSummary } from '../../domain/answer-summary'
import type { Assignment } from '../../domain/assignment'
import styles from './units.module.css'
import { useSpanWords } from './use-unit-words'

/** In one line: how many were asked, received, have done, are silent, and how long receiving took. */
export function SummaryLine({ assignments }: { assignments: readonly Assignment[] }) {
  const t = useTranslations('units.numbers')
  const span = useSpanWords()
  const { medianSeconds, ...counts } = answerSummary(assignments)
  return (
    <p className={styles.summary}>
      {t('line', counts)}{' '}
      {counts.overdue > 0 ? (
        <strong className={styles.late}>{t('lineOverdue', { overdue: counts.overdue })} </strong>
      ) : null}
      {medianSeconds === null ? null : t('lineMedian', { time: span(medianSeconds * 1_000) })}
    </p>
  )
}
