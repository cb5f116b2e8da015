'use client'

import { useTranslations } from 'use-intl'
import { answerSummary } from '@/lib/domain/answer-summary'
import type { Assignment } from '@/lib/domain/assignment'
import { useSpanWords } from '@/lib/ui/units/use-unit-words'
import styles from './list.module.css'

const SHOWN = ['overdue', 'silent', 'received', 'done', 'asked'] as const

/** The numbers that a leader asks for first. */
export function Numbers({ assignments }: { assignments: readonly Assignment[] }) {
  const t = useTranslations('units.numbers')
  const span = useSpanWords()
  const { medianSeconds, ...counts } = answerSummary(assignments)
  return (
    <section aria-label={t('label')} className={styles.numbersPart}>
      <dl className={styles.numbers}>
        {SHOWN.map((name) => (
          <div key={name} data-number={name} data-alarm={(name === 'overdue' && counts.overdue > 0) || undefined}>
            <dt>{t(name)}</dt>
            <dd className="tabular">{counts[name]}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>
        {t('scope')} {medianSeconds === null ? null : t('median', { time: span(medianSeconds * 1_000) })}
      </p>
    </section>
  )
}
