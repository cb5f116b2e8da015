'use client'

import { useTranslations } from 'use-intl'
import { formatDateTime } from '@/lib/i18n/format-time'
import { useBoard } from '@/lib/ui/board-provider'
import styles from '../wall-screen.module.css'
import { useAge } from './use-age'

/** Across the screen, since when nothing was heard; what is shown stays. */
export function StaleAcross() {
  const t = useTranslations('wall.status')
  const isStale = useBoard((state) => state.stale)
  const heardAt = useBoard((state) => state.heardAt)
  return (
    <>
      {/* Said once; what is read below counts on by the second. */}
      <p className="visually-hidden" role="alert">
        {isStale && heardAt ? `${t('staleTitle')}. ${formatDateTime(heardAt)}` : ''}
      </p>
      {isStale && heardAt ? <Band heardAt={heardAt} /> : null}
    </>
  )
}

function Band({ heardAt }: { heardAt: string }) {
  const t = useTranslations('wall.status')
  const age = useAge()(heardAt)
  const time = formatDateTime(heardAt)
  return (
    <div className={styles.band} data-stale>
      <strong>{t('staleTitle')}</strong>
      <span className="tabular">{age === null ? t('staleTextAgeless', { time }) : t('staleText', { time, age })}</span>
    </div>
  )
}
