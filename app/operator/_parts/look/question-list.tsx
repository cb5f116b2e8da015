'use client'

import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DraftAction } from '../draft/draft-reducer'
import type { DraftItem, DraftQuestion } from '../draft/operator-draft'
import parts from '../parts.module.css'
import styles from './look.module.css'
import { QuestionCard } from './question-card'

type QuestionListProps = {
  questions: readonly DraftQuestion[]
  items: readonly DraftItem[]
  dispatch: (action: DraftAction) => void
}

/** Open questions with their answers beside them, and those that were skipped, to be asked again. */
export function QuestionList({ questions, items, dispatch }: QuestionListProps) {
  const t = useTranslations('operator.question')
  const open = questions.filter(({ state }) => state === 'open')
  const skipped = questions.filter(({ state }) => state === 'skipped')
  const [wasAsked, setWasAsked] = useState(false)
  const news = useRef<HTMLDivElement>(null)
  /** The card that was answered goes away with the focus on it: the focus goes to what is left to do. */
  function settle(action: DraftAction) {
    dispatch(action)
    setWasAsked(true)
    news.current?.focus()
  }
  return (
    <div className={styles.questions} id="questions">
      <div ref={news} role="status" tabIndex={-1}>
        {open.length > 0 ? <h3 className={styles.asked}>{t('title', { count: open.length })}</h3> : null}
        {open.length === 0 && (wasAsked || skipped.length > 0) ? <p>{t('allDone')}</p> : null}
      </div>
      {open.map((question) => (
        <QuestionCard key={question.id} question={question} items={items} dispatch={settle} />
      ))}
      {skipped.length > 0 ? (
        <details>
          <summary>{t('skipped', { count: skipped.length })}</summary>
          <ul>
            {skipped.map(({ id, matched, line }) => (
              <li key={id}>
                {t('skippedOne', { matched, line })}{' '}
                <button
                  type="button"
                  className={parts.plain}
                  onClick={() => dispatch({ type: 'ask-again', question: id })}
                >
                  {t('askAgain')}
                  <span className="visually-hidden"> {matched}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}
