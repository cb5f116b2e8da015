import type { Clock } from '../services/ports'

const LOOK_EVERY_MS = 1_000
const SOONEST_MS = 20

/** Work that has its hour: when the next of it is due, and the doing of all that is; how much that was. */
export type TimedWork = { nextAt(): Promise<Date | null>; run(): Promise<number> }

/** Does timed work as its time comes: looks every second, and exactly on time when something is due within it. */
export function startScheduler(deps: {
  works: readonly TimedWork[]
  clock: Clock
  onTrouble: (error: unknown) => void
}): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<unknown> = Promise.resolve()

  async function look(work: TimedWork): Promise<number> {
    const next = await work.nextAt()
    if (next === null) return LOOK_EVERY_MS
    const wait = next.getTime() - deps.clock.now().getTime()
    if (Number.isNaN(wait)) return LOOK_EVERY_MS
    if (wait > 0) return Math.min(LOOK_EVERY_MS, Math.max(SOONEST_MS, wait))
    return (await work.run()) > 0 ? SOONEST_MS : LOOK_EVERY_MS
  }
  /** Trouble with one work does not hold up the others. */
  const calmly = (work: TimedWork) =>
    look(work).catch((error: unknown) => {
      deps.onTrouble(error)
      return LOOK_EVERY_MS
    })
  async function lookAtAll(): Promise<number> {
    let soonest = LOOK_EVERY_MS
    for (const work of deps.works) {
      if (stopped) break
      soonest = Math.min(soonest, await calmly(work))
    }
    return soonest
  }
  const turn = () => {
    running = lookAtAll().then((wait) => {
      if (!stopped) timer = setTimeout(turn, wait)
    })
  }
  turn()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
