'use client'

import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Told } from '@/lib/domain/showing'
import { transitionName } from '@/lib/domain/transition'
import { formatDateTime } from '@/lib/i18n/format-time'
import { zoneKey } from '@/lib/map/zone-style'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import type { PackageState, Page } from '../director/pages'
import { useWallPlaces } from '../wall-places'
import { OvertakenNotice } from './overtaken-notice'
import { PackagePage } from './package-page'
import styles from './showing.module.css'

export type ChangeShowingProps = { told: Told; page: Page; pack: PackageState }

/** One commune's change: what it is, by which decision, what to say, who must act. */
export function ChangeShowing({ told, page, pack }: ChangeShowingProps) {
  const t = useTranslations('wall.showing')
  const { communes, districts } = useWallPlaces()
  const { change, overtaken } = told
  const place = communes.get(change.commune)
  return (
    <>
      <div className={styles.head} data-zone={zoneKey(change.to)} data-overtaken={overtaken !== null || undefined}>
        <p className={styles.transition}>
          <span>{transitionName(change.from, change.to)}</span>
          <span className={styles.move}>
            <ZoneBadge zone={change.from} />
            <ArrowRight size="1.1em" role="img" aria-label={t('becomes')} />
            <ZoneBadge zone={change.to} />
          </span>
        </p>
        <h2>
          {place?.name ?? change.commune} <small>{districts.get(place?.districtCode ?? '')?.name}</small>
        </h2>
      </div>
      <p className={`tabular ${styles.decision}`}>
        {t(change.revokes ? 'revocation' : 'decision', { number: (change.revokes ?? change.decision).number })},{' '}
        {t('effective', { time: formatDateTime(change.effectiveAt) })}
      </p>
      {overtaken ? <OvertakenNotice change={change} overtaken={overtaken} /> : <PackagePage page={page} pack={pack} />}
    </>
  )
}
