'use client'

import { useEffect, useState } from 'react'
import { useBoard, useBoardStore } from '@/lib/ui/board-provider'
import { type Range, rangeStart } from '../range'
import { extendTrend, type HeldTrend } from './extend-trend'

/** Spreads out the screens that missed the same thing. */
const SPREAD_MS = 2_000
const AGAIN_MS = 5_000
const MINUTE_MS = 60_000

/** The server's clock as last heard, in whole minutes, ms: while nothing is heard the chart ends where its data does. */
export const useServerMinute = (): number =>
  useBoard((state) => Math.floor(Date.parse(state.heardAt ?? '') / MINUTE_MS) * MINUTE_MS)

/** The trend as the server drew it, with every act since, as it comes. */
export function useTrend(drawn: HeldTrend, range: Range): HeldTrend {
  const store = useBoardStore()
  const [held, setHeld] = useState(drawn)
  const board = useBoard(
    (state) => state,
    (a, b) => a.seq === b.seq && a.epoch === b.epoch,
  )
  const extended = extendTrend(held, board)
  const isGap = extended === 'gap'
  useEffect(
    function keep() {
      if (extended !== 'gap') setHeld(extended)
    },
    [extended],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was fetched and still has a gap asks again.
  useEffect(
    function fetchAnew() {
      if (!isGap) return
      let over = false
      const ask = async () => {
        try {
          const { fetchTrend } = await import('./fetch-trend')
          const fetched = await fetchTrend(rangeStart(range, Date.parse(store.get().heardAt ?? '') || Date.now()))
          if (!over) setHeld(fetched)
        } catch {
          if (!over) timer = setTimeout(ask, AGAIN_MS)
        }
      }
      let timer = setTimeout(ask, Math.random() * SPREAD_MS)
      return () => {
        over = true
        clearTimeout(timer)
      }
    },
    [isGap, held, range, store],
  )
  return isGap ? held : extended
}
