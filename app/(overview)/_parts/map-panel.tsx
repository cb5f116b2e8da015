'use client'

import { useTranslations } from 'use-intl'
import { ProvinceSvg } from '@/lib/map/province-svg'
import { ZoneMap } from '@/lib/map/zone-map'
import type { ZoneMapProps } from '@/lib/map/zone-map-props'
import { MapLegend } from '@/lib/ui/map-legend'
import styles from './map-panel.module.css'

export type MapPanelProps = Pick<ZoneMapProps, 'tiles' | 'district' | 'focus' | 'fresh' | 'onLook'> & {
  viewBox: string
}

/** The map with its legend; the server's drawing until the map is there. */
export function MapPanel({ viewBox, ...map }: MapPanelProps) {
  const t = useTranslations('overview')
  return (
    <div className={styles.panel}>
      <div className={styles.map}>
        <ZoneMap {...map} patient>
          <ProvinceSvg viewBox={viewBox} label={t('map.label')} />
        </ZoneMap>
      </div>
      <noscript>
        <p className={styles.noScript}>
          {t('noScript')} <a href="/?view=table">{t('toTable')}</a>
        </p>
      </noscript>
      <MapLegend label={t('legend')} />
    </div>
  )
}
