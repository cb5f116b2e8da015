'use client'

import { useTranslations } from 'use-intl'
import parts from '../parts.module.css'
import type { Check } from './use-check'

/** Why the check did not answer, and what to do about it. */
export function CheckTrouble({ trouble, onAgain }: { trouble: Check['trouble']; onAgain: () => void }) {
  const t = useTranslations('operator')
  return (
    <div role="alert">
      {trouble ? (
        <div className={parts.failure}>
          <p className={parts.problem}>{trouble.problem?.detail ?? t('check.lost')}</p>
          {trouble.problem?.errors?.map(({ path, message }) => (
            <p key={path + message}>{message}</p>
          ))}
          {trouble.problem?.status === 401 ? (
            <a href="/sign-in?next=/operator" className={parts.link} target="_blank" rel="noopener">
              {t('signInAgain')}
            </a>
          ) : null}
          <button type="button" className={parts.button} onClick={onAgain}>
            {t('check.again')}
          </button>
        </div>
      ) : null}
    </div>
  )
}
