import { setTimeout as sleep } from 'node:timers/promises'
import { boardSchema } from '../../../lib/domain/board-schema'
import { createBoardStore } from '../../../lib/realtime/board-store'
import { type KeptBoard, keepBoard, readKept } from '../../../lib/realtime/kept-board'
import { followLog } from '../../../lib/realtime/socket-client'
import { startFaultProxy } from './fault-proxy'
import { startMessageProxy } from './message-proxy'
import type { Step } from './network-schedule'
import type { Random } from './random'
import { type Acknowledged, type Shown, watchClient } from './watch-client'

/** Who is not right again so long after every fault is gone never will be; a machine that does much else needs some of it. */
const SETTLE_MS = 180_000

export type Outcome = {
  who: string
  shown: Shown[]
  wrong: string[]
  settledMs: number
  staleTimes: number
  worstAgeMs: number
}

function shelf() {
  const held = new Map<string, string>()
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  }
}

/** The product's own client on a real server, through both proxies, led through a schedule and left to settle. */
export async function runNetworkSchedule(parts: {
  who: string
  port: number
  steps: readonly Step[]
  random: Random
  acknowledged: Acknowledged
}): Promise<Outcome> {
  const { who, port, steps, random, acknowledged } = parts
  const messages = await startMessageProxy(port, random)
  const wire = await startFaultProxy(messages.port)
  const board = boardSchema.parse(await (await fetch(`http://127.0.0.1:${port}/api/v1/board`)).json())
  const store = createBoardStore({ ...board, feed: [], scheduled: [], now: new Date().toISOString() })
  const watch = watchClient(who, store, acknowledged)
  const device = shelf()
  const leave = keepBoard(store, device)
  const stop = followLog(store, wire.url)
  try {
    for (const step of steps) {
      wire.set(step.wire)
      messages.set(step.messages)
      if (step.once === 'cut') wire.cut()
      if (step.once === 'forget') wire.forget()
      await sleep(step.forMs)
    }
    wire.set({})
    messages.set({})
    const begun = performance.now()
    const head = () => acknowledged.at(-1)?.seq ?? 0
    const wanted = head()
    const isRight = () => !store.get().stale && store.get().connection === 'live' && store.get().seq >= wanted
    while (!isRight() && performance.now() - begun < SETTLE_MS) await sleep(20)
    const settledMs = performance.now() - begun
    const { seq, stale, connection } = store.get()
    if (!isRight())
      watch.wrong.push(`not right again after ${SETTLE_MS} ms: ${JSON.stringify({ seq, stale, connection, wanted })}`)
    await sleep(250)
    const kept: KeptBoard | null = readKept(device)
    if (!kept) watch.wrong.push('the device kept nothing')
    const shown = [
      ...watch.shown,
      ...(kept ? [{ who: `${who}, on its device`, seq: kept.seq, zones: kept.zones }] : []),
    ]
    stop()
    watch.stop()
    return { who, shown, wrong: watch.wrong, settledMs, staleTimes: watch.staleTimes(), worstAgeMs: watch.worstAgeMs() }
  } finally {
    stop()
    leave()
    await wire.close()
    await messages.close()
  }
}
