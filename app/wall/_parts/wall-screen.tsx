'use client'

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { ZoneMapProps } from '@/lib/map/zone-map-props'
import { ClockFace } from './clock/clock-face'
import { useNow, useScene } from './engine'
import { Counts } from './idle/counts'
import { IdlePanels } from './idle/idle-panels'
import { Kiosk } from './kiosk/kiosk'
import { useDrift } from './kiosk/use-drift'
import { useIdle } from './kiosk/use-idle'
import { OptionNotice } from './options/option-notice'
import type { OptionProblem, WallOptions } from './options/read-options'
import { ShowingPanel } from './showing/showing-panel'
import { ShowingSpeech } from './showing/showing-speech'
import { QueueLine } from './status/queue-line'
import { StaleAcross } from './status/stale-across'
import { StatusLine } from './status/status-line'
import { useMendMap } from './upkeep/use-mend-map'
import { beat } from './upkeep/watchdog'
import { WallMap } from './wall-map'
import { useWallPlaces } from './wall-places'
import styles from './wall-screen.module.css'

export type WallScreenProps = {
  options: WallOptions
  problems: readonly OptionProblem[]
  demo: boolean
  tiles: ZoneMapProps['tiles']
  viewBox: string
  /** Whether this wall may show who has answered. */
  isStaff: boolean
}

/** The province on one side; time, numbers, and what is going on beside it. */
export function WallScreen({ options, problems, demo, tiles, viewBox, isStaff }: WallScreenProps) {
  const t = useTranslations('wall')
  const common = useTranslations('common')
  const { current } = useScene()
  const stage = useRef<HTMLDivElement>(null)
  const isIdle = useIdle()
  const place = useWallPlaces().districts.get(options.district ?? '')
  const mend = useMendMap()
  useDrift(stage)
  return (
    <main
      id="main"
      data-wall
      className={styles.wall}
      data-idle={isIdle || undefined}
      data-showing={current !== null || undefined}
    >
      <Heartbeat />
      <StaleAcross />
      {demo ? <p className={styles.demo}>{common('demo')}</p> : null}
      <div ref={stage} className={styles.stage}>
        <div className={styles.map}>
          <WallMap district={options.district} tiles={tiles} viewBox={viewBox} onState={mend} />
        </div>
        <div className={styles.side}>
          <header className={styles.head}>
            <h1>{place ? t('titleDistrict', { district: place.name }) : t('title')}</h1>
            <ClockFace />
          </header>
          <StatusLine />
          <Counts district={options.district} />
          <div className={styles.body}>
            {current ? <ShowingPanel /> : <IdlePanels district={options.district} isStaff={isStaff} />}
          </div>
          <div className={styles.foot}>
            <QueueLine />
            <Kiosk options={options} />
          </div>
        </div>
      </div>
      <OptionNotice problems={problems} />
      <ShowingSpeech />
    </main>
  )
}

/** Tells the watchdog every second that the page still draws. */
function Heartbeat() {
  const now = useNow()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each drawing.
  useEffect(beat, [now])
  return null
}
