'use client'

import { useTranslations } from 'use-intl'
import type { Assignment } from '../../domain/assignment'
import { formatDateTime } from '../../i18n/format-time'
import styles from './units.module.css'
import { useAnswerWords } from './use-unit-words'

/** All that was answered, in order, what was taken back too: nothing is hidden. */
export function Trace({ assignment }: { assignment: Assignment }) {
  const t = useTranslations('units.trace')
  const what = useAnswerWords()
  const { answers } = assignment
  if (answers.length === 0) return <p className={styles.quiet}>{t('none')}</p>
  const undone = new Set(answers.map(({ undoes }) => undoes))
  return (
    <ol className={styles.trace}>
      {answers.map((entry) => (
        <li key={entry.id} data-undone={undone.has(entry.id) || undefined}>
          <time className="tabular" dateTime={entry.at}>
            {formatDateTime(entry.at)}
          </time>{' '}
          <span className={styles.what}>{what(entry)}</span>
          {undone.has(entry.id) ? ` (${t('undone')})` : null} · {entry.who}, {t(`via.${entry.via}`)}
          {entry.note ? <span className={styles.note}>{entry.note}</span> : null}
        </li>
      ))}
    </ol>
  )
}
