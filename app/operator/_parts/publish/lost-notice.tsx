'use client'

import { useTranslations } from 'use-intl'
import parts from '../parts.module.css'
import type { Publishing } from './use-publish'

/** The answer was lost. Says so plainly, and offers the retry that cannot publish twice. */
export function LostNotice({ publishing }: { publishing: Publishing }) {
  const t = useTranslations('operator.lost')
  return (
    <div role="alert">
      {publishing.isLost ? (
        <div className={parts.failure}>
          <p className={parts.problem}>{t('title')}</p>
          <p>{t('text')}</p>
          <div className={parts.row}>
            <button type="button" className={parts.primary} onClick={() => void publishing.publish()}>
              {t('retry')}
            </button>
            <button type="button" className={parts.plain} onClick={publishing.goOn}>
              {t('goOn')}
            </button>
          </div>
        </div>
      ) : null}
    </div>
  )
}
