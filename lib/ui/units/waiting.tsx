'use client'

import { useTranslations } from 'use-intl'
import type { Assignment } from '../../domain/assignment'
import { stageOf } from '../../domain/assignment-stage'
import { formatDateTime } from '../../i18n/format-time'
import styles from './units.module.css'
import { useSpanWords } from './use-unit-words'

/** How long a silent unit still has, or has been late, and who was told; nothing once it has answered. */
export function Waiting({ assignment, now }: { assignment: Assignment; now: number | null }) {
  const t = useTranslations('units.waiting')
  const span = useSpanWords()
  const { dueAt, sentAt, escalatedAt, escalatedTo } = assignment
  if (stageOf(assignment) !== 'silent') return null
  const left = dueAt === null || now === null ? null : Date.parse(dueAt) - now
  return (
    <>
      {now === null ? null : (
        <span className={styles.clock} data-late={(left !== null && left < 0) || undefined}>
          {left === null
            ? t('since', { time: span(now - Date.parse(sentAt)) })
            : t(left < 0 ? 'late' : 'left', { time: span(Math.abs(left)) })}
        </span>
      )}
      {escalatedAt && escalatedTo ? (
        <span className={styles.told}>{t('told', { name: escalatedTo.name, time: formatDateTime(escalatedAt) })}</span>
      ) : null}
    </>
  )
}
