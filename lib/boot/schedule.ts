import type { Clock, ReadStore } from '../services/ports'

const LOOK_EVERY_MS = 1_000
const SOONEST_MS = 20

/** Applies decisions as their time comes: looks every second, and exactly on time when one is due within it. */
export function startScheduler(deps: {
  read: Pick<ReadStore, 'nextEffectiveAt'>
  clock: Clock
  applyDue: () => Promise<string[]>
  onTrouble: (error: unknown) => void
}): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()

  async function look(): Promise<number> {
    const next = await deps.read.nextEffectiveAt()
    if (next === null) return LOOK_EVERY_MS
    const wait = next.getTime() - deps.clock.now().getTime()
    if (Number.isNaN(wait)) return LOOK_EVERY_MS
    if (wait > 0) return Math.min(LOOK_EVERY_MS, Math.max(SOONEST_MS, wait))
    const applied = await deps.applyDue()
    return applied.length > 0 ? SOONEST_MS : LOOK_EVERY_MS
  }
  const turn = () => {
    running = look()
      .catch((error: unknown) => {
        deps.onTrouble(error)
        return LOOK_EVERY_MS
      })
      .then((wait) => {
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
