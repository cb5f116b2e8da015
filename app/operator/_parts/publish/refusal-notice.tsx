'use client'

import { useTranslations } from 'use-intl'
import type { Problem } from '../ask-door'
import parts from '../parts.module.css'

type RefusalNoticeProps = { refusal: Problem | null; onRenew: () => void; onClose: () => void }

/** Why the server did not publish: nothing was written, and the draft is still here. */
export function RefusalNotice({ refusal, onRenew, onClose }: RefusalNoticeProps) {
  const t = useTranslations('operator.refusal')
  const signIn = useTranslations('operator')('signInAgain')
  const isUsed = refusal?.code === 'idempotency-key-reused'
  return (
    <div role="alert">
      {refusal ? (
        <div className={parts.failure}>
          <p className={parts.problem}>{isUsed ? t('alreadyPublished') : refusal.detail}</p>
          {refusal.errors?.map(({ path, message }) => (
            <p key={path + message}>{message}</p>
          ))}
          {isUsed ? null : <p>{t('kept')}</p>}
          <div className={parts.row}>
            {refusal.code === 'board-moved' ? (
              <a href="#check" className={parts.link}>
                {t('toMoved')}
              </a>
            ) : null}
            {refusal.status === 401 ? (
              <a href="/sign-in?next=/operator" className={parts.link} target="_blank" rel="noopener">
                {signIn}
              </a>
            ) : null}
            {isUsed ? (
              <>
                <a href="#decisions" className={parts.link}>
                  {t('toList')}
                </a>
                <button
                  type="button"
                  className={parts.button}
                  onClick={() => {
                    onRenew()
                    onClose()
                  }}
                >
                  {t('renew')}
                </button>
              </>
            ) : null}
          </div>
        </div>
      ) : null}
    </div>
  )
}
