'use client'

import { useTranslations } from 'use-intl'
import type { ReadingMode } from '../draft/take-reading'
import parts from '../parts.module.css'

type ReadButtonsProps = { hasItems: boolean; isReading: boolean; onRead: (mode: ReadingMode) => void }

/** One button while the draft is empty; afterwards the choice whether the text replaces or adds. */
export function ReadButtons({ hasItems, isReading, onRead }: ReadButtonsProps) {
  const t = useTranslations('operator.putIn')
  return (
    <div className={parts.row}>
      <button type="button" className={parts.primary} aria-disabled={isReading} onClick={() => onRead('replace')}>
        {isReading ? t('reading') : hasItems ? t('readReplace') : t('read')}
      </button>
      {hasItems ? (
        <button type="button" className={parts.button} aria-disabled={isReading} onClick={() => onRead('add')}>
          {t('readAdd')}
        </button>
      ) : null}
    </div>
  )
}
