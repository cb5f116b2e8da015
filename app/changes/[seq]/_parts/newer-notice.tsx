'use client'

import { TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { transitionName } from '@/lib/domain/transition'
import { formatDateTime } from '@/lib/i18n/format-time'
import { zoneKey } from '@/lib/map/zone-style'
import type { ChangeRef } from '@/lib/ui/package/newest-change'
import { useNewness } from '@/lib/ui/package/newest-provider'
import styles from './newer-notice.module.css'

/** Says above everything else that this change has been overtaken, and leads to the one that stands. */
export function NewerNotice({ commune }: { commune: string }) {
  const t = useTranslations('change')
  const { newer } = useNewness()
  const isKnown = newer !== null && newer !== 'moved'
  return (
    // There from the start, so that what appears in it while somebody reads is announced.
    <div role="alert" className={styles.region}>
      {newer === null ? null : (
        <div className={styles.notice}>
          <TriangleAlert size={24} aria-hidden="true" className={styles.icon} />
          <p>
            {isKnown ? <NewerWords newer={newer} /> : t('newerUnknown')} <strong>{t('doNotUse')}</strong>
          </p>
          <Link className={styles.link} href={isKnown ? `/changes/${newer.seq}` : `/communes/${commune}`}>
            {isKnown ? t('openNewest') : t('toCommune')}
          </Link>
        </div>
      )}
    </div>
  )
}

function NewerWords({ newer }: { newer: ChangeRef }) {
  const t = useTranslations('change')
  const zones = useTranslations('zones')
  const { from, to, decision, revokes } = newer
  const zone = zones(zoneKey(to))
  const time = formatDateTime(newer.effectiveAt)
  if (revokes) return t('newerRevoked', { number: revokes.number, time, zone })
  return t('newer', { transition: transitionName(from, to), zone, time, number: decision.number })
}
