import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../services/ports'
import { ANSWER_WITHIN_MS, type deliverPush } from '../services/push-deliver'
import type { expandPush } from '../services/push-expand'
import type { ClaimedDelivery, PushStore } from '../services/push-ports'
import { prunePush } from '../services/push-prune'

/** Behind the notification that wakes it, as the relay's timer is behind its own. */
const LOOK_EVERY_MS = 1_000
/** A change reaches sockets and its publisher's answer first: notifications take the seconds after. */
const LET_OTHERS_FIRST_MS = 50
const AT_ONCE_A_SERVICE = 16
/** Those that end together are replaced together: one claim for several. */
const GATHER_MS = 5
/** A claim that is older belongs to a process that is gone. */
const CLAIM_MS = 2 * ANSWER_WITHIN_MS
const PRUNE_EVERY_MS = 60 * 60_000
const PATIENCE_MS = 5_000

export type PumpDeps = {
  store: PushStore
  expand: ReturnType<typeof expandPush>
  deliver: ReturnType<typeof deliverPush>
  clock: Clock
  /** Waits until nothing that people wait for is under way: sealing a thousand messages takes the processor. */
  quiet?: () => Promise<void>
  /** Facts for the log: counts, services and statuses; never an endpoint or a key. */
  log: { warn(facts: object, words: string): void }
}

/**
 * Keeps notifications going: turns what the log has new into deliveries, and sends
 * what is due, a lane for each push service, so that a slow one holds up only its own.
 */
export function startPushPump({ store, expand, deliver, clock, quiet = async () => {}, log }: PumpDeps) {
  let stopped = false
  let prunedAt = clock.now().getTime()
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | null = null
  let again = false
  const lanes = new Map<string, Promise<void>>()
  const total = { sent: 0, failed: 0 }
  const trouble = (where: string) => (error: unknown) => log.warn({ err: error }, where)

  async function sendOne(one: ClaimedDelivery): Promise<void> {
    const { delivered, outcome } = await deliver(one)
    if (delivered === 'sent') total.sent += 1
    if (delivered !== 'failed') return
    total.failed += 1
    const status = outcome && 'status' in outcome ? outcome.status : null
    log.warn({ service: one.to.service, status, attempts: one.attempts }, 'push: not delivered')
  }

  /** Claims no more than it can send at once, so that a claim is always at work. */
  async function runLane(service: string): Promise<void> {
    const atWork = new Set<Promise<void>>()
    for (;;) {
      await quiet()
      const now = clock.now()
      const free = stopped ? 0 : AT_ONCE_A_SERVICE - atWork.size
      const until = new Date(now.getTime() + CLAIM_MS)
      const claimed = free > 0 ? await store.claim(service, free, now, until) : []
      for (const one of claimed) {
        const work = sendOne(one)
          .catch(trouble('push: a delivery'))
          .finally(() => atWork.delete(work))
        atWork.add(work)
      }
      if (atWork.size === 0) return
      await Promise.race(atWork)
      await sleep(GATHER_MS)
    }
  }

  async function prune(): Promise<void> {
    const now = clock.now().getTime()
    if (now - prunedAt < PRUNE_EVERY_MS) return
    prunedAt = now
    await prunePush({ store, clock })()
  }

  async function look(): Promise<void> {
    for (;;) {
      const expanded = stopped ? null : await expand()
      if (expanded && expanded.overdue > 0) log.warn({ changes: expanded.overdue }, 'push: too old to be announced')
      if (!expanded?.more) break
    }
    for (const service of stopped ? [] : await store.dueServices(clock.now())) {
      if (lanes.has(service)) continue
      const lane = runLane(service)
        .catch(trouble('push: a lane'))
        .finally(() => lanes.delete(service))
      lanes.set(service, lane)
    }
    await prune()
  }

  function schedule(ms: number): void {
    if (stopped) return
    clearTimeout(timer)
    timer = setTimeout(turn, ms)
  }
  function turn(): void {
    if (looking) {
      again = true
      return
    }
    again = false
    looking = look()
      .catch(trouble('push'))
      .finally(() => {
        looking = null
        schedule(again ? 0 : LOOK_EVERY_MS)
      })
  }
  schedule(LET_OTHERS_FIRST_MS)

  return {
    /** Looks soon, instead of at the timer's time. */
    wake: () => schedule(LET_OTHERS_FIRST_MS),
    total: () => ({ ...total }),
    /** Takes nothing new and waits a little for what is on its way; the rest is tried again when its claim ends. */
    async stop() {
      stopped = true
      clearTimeout(timer)
      await looking
      await Promise.race([Promise.all(lanes.values()), sleep(PATIENCE_MS, undefined, { ref: false })])
    },
  }
}
