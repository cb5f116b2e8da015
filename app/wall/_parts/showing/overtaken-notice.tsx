'use client'

import { useTranslations } from 'use-intl'
import type { Arrival, Overtaken } from '@/lib/domain/showing'
import { useBoard } from '@/lib/ui/board-provider'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import styles from './showing.module.css'

/** Says that what stands above no longer holds, why, and what holds now. */
export function OvertakenNotice({ change, overtaken }: { change: Arrival; overtaken: Overtaken }) {
  const t = useTranslations('wall.showing')
  const now = useBoard((state) => state.zones[change.commune]?.zone ?? null)
  return (
    <div className={styles.overtaken} role="status">
      <p>{t(overtaken.how, { number: change.decision.number })}</p>
      <p className={styles.now}>
        {t('nowIs')} <ZoneBadge zone={now} />
      </p>
    </div>
  )
}
