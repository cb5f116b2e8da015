'use client'

import { X } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { formatDateTime } from '../i18n/format-time'
import { useBoard } from '../ui/board-provider'
import { takeKeyboard } from '../ui/take-keyboard'
import { ZoneBadge } from '../ui/zone-badge'
import styles from './leaflet-map.module.css'

export type CommuneCardProps = { code: string; name: string; districtName: string; onClose: () => void }

/** What is known of the commune chosen on the map, and the way to its page. */
export function CommuneCard({ code, name, districtName, onClose }: CommuneCardProps) {
  const t = useTranslations('overview.map')
  const entry = useBoard((state) => state.zones[code])
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(
    function startHere() {
      if (code) takeKeyboard(link.current, { preventScroll: true })
    },
    [code],
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a named group; a section would be one more landmark.
    <div
      className={styles.card}
      role="group"
      aria-label={`${name} (${districtName})`}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <p className={styles.cardName}>
        <strong>{name}</strong>
        <span>{districtName}</span>
      </p>
      <p className={styles.cardZone}>
        <ZoneBadge zone={entry?.zone ?? null} />
        {entry?.since ? <span className="tabular">{t('since', { time: formatDateTime(entry.since) })}</span> : null}
      </p>
      <p className={styles.cardDecision}>
        {entry?.decision ? t('decision', { number: entry.decision.number }) : t('noDecision')}
      </p>
      <Link ref={link} className={styles.cardLink} href={`/communes/${code}`} prefetch={false}>
        {t('open')}
      </Link>
      <button type="button" className={styles.cardClose} onClick={onClose} aria-label={t('close')}>
        <X size="1.25em" aria-hidden="true" />
      </button>
    </div>
  )
}
