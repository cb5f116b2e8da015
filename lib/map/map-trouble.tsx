'use client'

import { useTranslations } from 'use-intl'
import styles from './zone-map.module.css'
import type { MapState } from './zone-map-props'

/** Says that the map is on its way, or that it did not come and what still works. */
export function MapTrouble({ state, bare, onRetry }: { state: MapState; bare: boolean; onRetry: () => void }) {
  const t = useTranslations('overview.map')
  if (state === 'ready') return null
  if (state === 'loading') return bare ? <p className={styles.loading}>{t('loading')}</p> : null
  return (
    <div className={styles.trouble} role="alert">
      <p>{bare ? t('failedBare') : t('failed')}</p>
      <button type="button" className={styles.retry} onClick={onRetry}>
        {t('retry')}
      </button>
    </div>
  )
}
