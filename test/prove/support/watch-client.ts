import { isDeepStrictEqual } from 'node:util'
import { countBoard, type Zones } from '../../../lib/domain/board'
import { STALE_AFTER_MS } from '../../../lib/domain/staleness'
import type { BoardState } from '../../../lib/realtime/board-state'
import type { BoardStore } from '../../../lib/realtime/board-store'

/** What a client showed at some time, to be compared with the log when all is over. */
export type Shown = { who: string; seq: number; zones: Zones }

/** When what the server acknowledged was known to be in its log, ascending; `performance.now()`. */
export type Acknowledged = { seq: number; at: number }[]

const LOOK_MS = 100
/** A look and the timer that it checks share a busy process. */
const SLACK_MS = 1_500

/** The first acknowledged act that a client at `seq` does not show; by halves. */
function firstMissing(acknowledged: Acknowledged, seq: number): Acknowledged[number] | undefined {
  let [low, high] = [0, acknowledged.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((acknowledged[middle]?.seq ?? 0) > seq) high = middle
    else low = middle + 1
  }
  return acknowledged[low]
}

/**
 * Watches one client: nothing it shows goes back, twice or out of order, and what
 * it shows without saying that it is stale is not older than ten seconds.
 */
export function watchClient(who: string, store: BoardStore, acknowledged: Acknowledged) {
  const shown: Shown[] = []
  const wrong: string[] = []
  let before: BoardState = store.get()
  let staleTimes = 0
  let worstAgeMs = 0

  function look(): void {
    const state = store.get()
    if (state.stale || state.connection === 'connecting') return
    const missing = firstMissing(acknowledged, state.seq)
    const age = missing ? performance.now() - missing.at : 0
    worstAgeMs = Math.max(worstAgeMs, age)
    if (age > STALE_AFTER_MS + SLACK_MS)
      wrong.push(`shows seq ${state.seq} as current ${Math.round(age)} ms after ${missing?.seq} was acknowledged`)
  }
  const stop = store.subscribe(() => {
    const state = store.get()
    if (state.stale && !before.stale) staleTimes += 1
    if (state.seq < before.seq && state.epoch === before.epoch)
      wrong.push(`went back from ${before.seq} to ${state.seq}`)
    if (state.seq !== before.seq) shown.push({ who, seq: state.seq, zones: state.zones })
    const { arrivals } = state
    if (arrivals !== before.arrivals && arrivals.some(({ seq }, i) => seq <= (arrivals[i + 1]?.seq ?? 0)))
      wrong.push(`announces changes out of order or twice at ${state.seq}`)
    before = state
  })
  const timer = setInterval(look, LOOK_MS)
  return {
    shown,
    wrong,
    staleTimes: () => staleTimes,
    worstAgeMs: () => worstAgeMs,
    stop(): void {
      stop()
      clearInterval(timer)
      const { zones, counts, feed, seq } = store.get()
      if (!isDeepStrictEqual(countBoard(zones), counts)) wrong.push(`counts what it does not show at ${seq}`)
      if (feed.some((item, i) => item.seq <= (feed[i + 1]?.seq ?? 0))) wrong.push(`its feed is out of order at ${seq}`)
    },
  }
}
