'use client'

import Link from 'next/link'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { wantsStillness } from '@/lib/map/wants-stillness'
import type { ZoneMapProps } from '@/lib/map/zone-map-props'
import { useBoard } from '@/lib/ui/board-provider'
import { FollowButton } from '@/lib/ui/follow/follow-button'
import { ArrivalNotice } from './arrivals/arrival-notice'
import { ArrivalSpeech } from './arrivals/arrival-speech'
import { useArrivals } from './arrivals/use-arrivals'
import { AsOf } from './as-of'
import { CommuneTable } from './commune-table'
import { CountsStrip } from './counts-strip'
import { DistrictFilter } from './district-filter'
import { ChangeFeed } from './feed/change-feed'
import { MapPanel } from './map-panel'
import styles from './overview-screen.module.css'
import { usePlaces } from './places'
import { CommuneSearch } from './search/commune-search'
import { SinceSlot } from './since/since-slot'
import { useUrlChoice } from './use-url-choice'
import { ViewSwitch } from './view-switch'
import { WhereAmI } from './where/where-am-i'

export type OverviewScreenProps = { tiles: ZoneMapProps['tiles']; viewBox: string }

/** The map, the numbers, what changed: in this order on a phone, side by side on a desk. */
export function OverviewScreen({ tiles, viewBox }: OverviewScreenProps) {
  const t = useTranslations('overview')
  const { districts, byCode } = usePlaces()
  const { choice, choose } = useUrlChoice(districts)
  const { district, view } = choice
  const [focus, setFocus] = useState<ZoneMapProps['focus']>(null)
  const [picked, setPicked] = useState<{ code: string; turn: number } | null>(null)
  const panel = useRef<HTMLDivElement>(null)
  const { arrivals, pending, fresh, look, dismiss } = useArrivals()
  const chosen = districts.find(({ code }) => code === district)
  const unclassified = useBoard(({ counts: { green, yellow, orange, red } }) => green + yellow + orange + red === 0)

  function pick(code: string) {
    const next = { code, turn: (picked?.turn ?? 0) + 1 }
    setPicked(next)
    setFocus(next)
    // Someone who looks for a commune elsewhere wants that commune, not the filter.
    if (district && byCode.get(code)?.districtCode !== district) choose({ district: null })
    look(code)
  }
  function showOnMap(codes: readonly string[]) {
    const [only] = codes
    if (view === 'table') choose({ view: 'map' })
    if (codes.length === 1 && only) pick(only)
    else setFocus([...codes])
    panel.current?.scrollIntoView({ block: 'nearest', behavior: wantsStillness() ? 'auto' : 'smooth' })
  }

  return (
    <main id="main" className={styles.screen} data-notice={pending.length > 0 || undefined}>
      <div className={styles.head}>
        <h1>{t('title')}</h1>
        <AsOf className={styles.asOf} />
        <ViewSwitch choice={choice} onChoose={(next) => choose({ view: next })} />
      </div>
      <div className={styles.counts}>
        <CountsStrip district={district} />
        <Link href="/trends" prefetch={false} className={styles.toTrends}>
          {t('toTrends')}
        </Link>
        {unclassified ? <p className={styles.note}>{t('nothingYet')}</p> : null}
        <SinceSlot />
      </div>
      <div ref={panel} className={styles.panel} data-view={view}>
        {view === 'map' ? (
          <MapPanel tiles={tiles} viewBox={viewBox} district={district} focus={focus} fresh={fresh} onLook={look} />
        ) : (
          <CommuneTable district={district} picked={picked} />
        )}
      </div>
      <div className={styles.find}>
        <CommuneSearch onPick={pick} />
        <DistrictFilter
          choice={choice}
          onChoose={(next) => {
            setFocus(null)
            choose({ district: next })
          }}
        />
        <div className={styles.mine}>
          <WhereAmI onPick={(code) => showOnMap([code])} />
          {chosen ? <FollowButton key={chosen.code} kind="districts" code={chosen.code} place={chosen.name} /> : null}
        </div>
      </div>
      <div className={styles.feed}>
        <ChangeFeed district={district} />
      </div>
      <ArrivalNotice pending={pending} onShow={showOnMap} onDismiss={dismiss} />
      <ArrivalSpeech arrivals={arrivals} />
    </main>
  )
}
