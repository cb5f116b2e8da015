'use client'

import { useTranslations } from 'use-intl'
import parts from '../parts.module.css'
import type { ReadOutcome } from './use-reading'

/** What reading gave, said at once and read out; failures say what to do next. */
export function ReadResult({ outcome }: { outcome: ReadOutcome | null }) {
  return <div role="status">{outcome ? <Words outcome={outcome} /> : null}</div>
}

function Words({ outcome }: { outcome: ReadOutcome }) {
  const t = useTranslations('operator.putIn')
  switch (outcome.kind) {
    case 'read': {
      const { items, questions, unread, from } = outcome
      return (
        <div className={questions > 0 ? parts.warning : parts.notice}>
          <p className={parts.lead}>
            {from ? `${from}: ` : ''}
            {t('result', { items, questions, unread })}
          </p>
          <a href="#look" className={parts.link}>
            {questions > 0 ? t('toQuestions') : t('toLook')}
          </a>
        </div>
      )
    }
    case 'nothing':
      return (
        <div className={parts.warning}>
          <p className={parts.lead}>{t('nothing')}</p>
          <p>{t('nothingHint')}</p>
        </div>
      )
    case 'refused':
      return (
        <div className={parts.failure}>
          <p className={parts.problem}>{outcome.problem.detail}</p>
          {outcome.problem.errors?.map(({ path, message }) => (
            <p key={path}>{message}</p>
          ))}
        </div>
      )
    case 'too-large':
      return <p className={parts.failure}>{t('tooLarge')}</p>
    case 'lost':
      return <p className={parts.failure}>{t('lost')}</p>
  }
}
