'use client'

import { useTranslations } from 'use-intl'
import { UNCLASSIFIED } from '@/lib/domain/board'
import { formatDateTime } from '@/lib/i18n/format-time'
import { zoneKey } from '@/lib/map/zone-style'
import { useBoard } from '@/lib/ui/board-provider'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import styles from './zone-now.module.css'

/** The zone of this moment, since when and by which decision; `isWithdrawn` tells a withdrawn zone from one never given. */
export function ZoneNow({ code, isWithdrawn }: { code: string; isWithdrawn: boolean }) {
  const t = useTranslations('commune')
  const zones = useTranslations('zones')
  const { zone, since, decision } = useBoard((state) => state.zones[code] ?? UNCLASSIFIED)
  return (
    <section className={styles.now} data-zone={zoneKey(zone)} aria-label={t('now')}>
      <p className={styles.zone}>
        <ZoneBadge zone={zone} />
        {zone === null ? null : <span className={styles.level}>({zones(`level.${zone}`)})</span>}
      </p>
      {zone === null || since === null ? (
        <p>{isWithdrawn ? t('withdrawn') : t('never')}</p>
      ) : (
        <p className={styles.facts}>
          <span className="tabular">{t('since', { time: formatDateTime(since) })}</span>
          {decision ? <span>{t('byDecision', { number: decision.number })}</span> : null}
        </p>
      )}
    </section>
  )
}
