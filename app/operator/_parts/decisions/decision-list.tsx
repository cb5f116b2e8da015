'use client'

import { useTranslations } from 'use-intl'
import parts from '../parts.module.css'
import { DecisionCard } from './decision-card'
import styles from './decisions.module.css'
import type { ListedDecision } from './listed-decision'
import { useFreshPage } from './use-fresh-page'

/** Decisions newest first; the list draws anew when the log moves, whoever moved it. */
export function DecisionList({ decisions }: { decisions: readonly ListedDecision[] }) {
  const t = useTranslations('operator.decisions')
  useFreshPage()
  if (decisions.length === 0) return <p className={parts.hint}>{t('none')}</p>
  return (
    <ol className={styles.list}>
      {decisions.map((decision) => (
        <DecisionCard key={decision.id} decision={decision} />
      ))}
    </ol>
  )
}
