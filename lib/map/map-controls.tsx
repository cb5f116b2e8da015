'use client'

import { Maximize, Minus, Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import styles from './leaflet-map.module.css'

/** Nearer, farther, all of it: as buttons of a finger's size. */
export function MapControls({ onZoom, onWhole }: { onZoom: (step: number) => void; onWhole: () => void }) {
  const t = useTranslations('overview.map')
  const buttons = [
    { label: t('zoomIn'), Icon: Plus, act: () => onZoom(1) },
    { label: t('zoomOut'), Icon: Minus, act: () => onZoom(-1) },
    { label: t('whole'), Icon: Maximize, act: onWhole },
  ]
  return (
    <div className={styles.controls}>
      {buttons.map(({ label, Icon, act }) => (
        <button key={label} type="button" aria-label={label} title={label} onClick={act}>
          <Icon size="1.25em" aria-hidden="true" />
        </button>
      ))}
    </div>
  )
}
