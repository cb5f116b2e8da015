'use client'

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { deviceShelf } from '@/lib/realtime/device-board'
import { useBoard, useBoardStore } from '@/lib/ui/board-provider'
import { createSecondHand, type SecondHand } from './clock/second-hand'
import { createServerClock, type ServerClock } from './clock/server-clock'
import { createDirector, type Director, NOTHING, type Scene } from './director/director'
import { fetchPackage } from './director/fetch-package'
import { runDirector } from './director/run-director'
import { createSound, type Sound } from './kiosk/sound'
import type { WallOptions } from './options/read-options'
import { createUpkeep } from './upkeep/keep-up'
import { useWallPlaces } from './wall-places'

export type Engine = { director: Director; clock: ServerClock; seconds: SecondHand; sound: Sound }
const EngineContext = createContext<Engine | null>(null)

export type Drawn = {
  /** The server's clock when it drew this page, ISO. */
  now: string
  /** The build that drew it. */
  build: string
}
export type EngineProps = { drawn: Drawn; options: WallOptions; ready: boolean; children: ReactNode }

/** What makes the wall run, once its options are known: begun in the browser, and all of it stopped with the page. */
export function EngineProvider({ drawn, options, ready, children }: EngineProps) {
  const board = useBoardStore()
  const { districtOf } = useWallPlaces()
  const [engine, setEngine] = useState<Engine | null>(null)
  const { pace, nightly, sound: wantsSound } = options
  useEffect(
    function run() {
      if (!ready) return undefined
      const isKept = document.documentElement.dataset.kept !== undefined
      const clock = createServerClock(board, isKept ? null : Date.parse(drawn.now) + performance.now())
      const seconds = createSecondHand(clock.now)
      const director = createDirector({ fetchPackage, districtOf, pace })
      const sound = createSound()
      if (wantsSound) sound.want(true)
      const stopDirector = runDirector(director, board, deviceShelf())
      const upkeep = createUpkeep({ board, director, clock, build: drawn.build, nightly })
      const forget = seconds.subscribe(upkeep.look)
      setEngine({ director, clock, seconds, sound })
      return () => {
        setEngine(null)
        forget()
        upkeep.stop()
        stopDirector()
        director.stop()
        clock.stop()
        sound.close()
      }
    },
    [ready, board, districtOf, drawn, pace, nightly, wantsSound],
  )
  return <EngineContext value={engine}>{children}</EngineContext>
}

/** Null until the browser has begun. */
export const useEngine = (): Engine | null => useContext(EngineContext)

const nothing = () => () => {}

/** What the screen shows now. */
export function useScene(): Scene {
  const director = useEngine()?.director
  return useSyncExternalStore(director?.subscribe ?? nothing, director?.get ?? (() => NOTHING), () => NOTHING)
}

/** The server's clock in whole seconds, ms since 1970; draws again every second. */
export function useNow(): number {
  const engine = useEngine()
  const drawn = useBoard((state) => state.heardAt)
  const atDrawing = () => Math.floor(Date.parse(drawn ?? '1970-01-01T00:00:00Z') / 1000)
  return 1000 * useSyncExternalStore(engine?.seconds.subscribe ?? nothing, engine?.seconds.get ?? atDrawing, atDrawing)
}
