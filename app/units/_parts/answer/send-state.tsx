'use client'

import { useTranslations } from 'use-intl'
import { useAnswerWords } from '@/lib/ui/units/use-unit-words'
import styles from './answer.module.css'
import type { SendAnswer } from './use-send-answer'

/** What became of an answer, to eyes and to screen readers. */
export function SendState({ sending }: { sending: SendAnswer }) {
  const t = useTranslations('units.answer')
  const what = useAnswerWords()
  const { pending, tries, problem, written, again } = sending
  return (
    <div className={styles.sendState}>
      <div role="status">
        {pending && tries === 0 ? <p className={styles.hint}>{t('sending')}</p> : null}
        {!pending && written ? <p className={styles.written}>{t('sent', { what: what(written) })}</p> : null}
        {pending && tries > 0 ? <p className={styles.warning}>{t('lost')}</p> : null}
      </div>
      {pending && tries > 0 ? (
        <button type="button" className={styles.undoButton} onClick={again}>
          {t('again')}
        </button>
      ) : null}
      <div role="alert">
        {problem ? (
          <p className={styles.problem}>
            {t('refused')} {problem.detail}
          </p>
        ) : null}
      </div>
    </div>
  )
}
