'use client'

import { useTranslations } from 'use-intl'
import styles from './leaflet-map.module.css'

/** An attribution as configured may be markup for Leaflet's own control; here it is text. */
const plainText = (markup: string) => markup.replace(/<[^>]*>/g, '').replaceAll('&copy;', '©')

/** Whose boundaries and base map these are. The boundaries' notice is long: it opens; a base map's always stands. */
export function MapSource({ attribution, tiles }: { attribution: string; tiles: string | undefined }) {
  const t = useTranslations('overview.map')
  return (
    <div className={styles.source}>
      {tiles ? <p>{plainText(tiles)}</p> : null}
      <details>
        <summary>{t('source')}</summary>
        <p>{plainText(attribution)}</p>
      </details>
    </div>
  )
}
