'use client'

import { useTranslations } from 'use-intl'
import { countTurns } from './check/group-changes'
import type { Check } from './check/use-check'
import type { OperatorDraft } from './draft/operator-draft'
import styles from './operator-desk.module.css'
import type { Readiness } from './publish/readiness'

type StepState = 'todo' | 'done' | 'attention'

/** Where the draft stands, and the way to each part of the page. */
export function StepBar({ draft, check, ready }: { draft: OperatorDraft; check: Check; ready: Readiness }) {
  const t = useTranslations('operator.steps')
  const count = draft.items.length
  const headerMissing = ready.missing.filter((field) => field !== 'items').length
  const toSee = ready.unseenDoubts + (ready.hasMoved ? 1 : 0)

  function look(): [StepState, string] {
    if (ready.openQuestions > 0) return ['attention', t('questions', { count: ready.openQuestions })]
    if (count > 0 && headerMissing > 0) return ['attention', t('missing', { count: headerMissing })]
    return count > 0 ? ['done', t('clear')] : ['todo', t('nothing')]
  }
  function checking(): [StepState, string] {
    if (!check.answer) return ['todo', t('notChecked')]
    if (toSee > 0) return ['attention', t('doubts', { count: toSee })]
    return ['done', t('changes', { count: countTurns(check.answer.changes).changed })]
  }
  const steps: [string, string, StepState, string][] = [
    ['put-in', t('putIn'), count > 0 ? 'done' : 'todo', t('communes', { count })],
    ['look', t('look'), ...look()],
    ['check', t('check'), ...checking()],
    ['publish', t('publish'), ready.isReady ? 'done' : 'todo', ready.isReady ? t('ready') : t('notReady')],
  ]
  return (
    <nav aria-label={t('label')} className={styles.stepsNav}>
      <ol className={styles.steps}>
        {steps.map(([id, name, state, words], index) => (
          <li key={id}>
            <a href={`#${id}`} className={styles.step} data-state={state}>
              <span className={styles.stepName}>
                {index + 1}. {name}
              </span>
              <span className={styles.stepState}>{words}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
