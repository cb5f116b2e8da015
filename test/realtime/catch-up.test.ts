import { expect, test } from 'vitest'
import { UNCLASSIFIED } from '@/lib/domain/board'
import type { LogEvent } from '@/lib/domain/event'
import { createBoardStore } from '@/lib/realtime/board-store'
import { createCatchUp } from '@/lib/realtime/catch-up'
import type { Doors } from '@/lib/realtime/fetch-doors'

const NOW = '2026-01-10T12:00:00.000Z'
const counts = { green: 0, yellow: 0, orange: 0, red: 0, none: 1 }
const zones = { '31498': UNCLASSIFIED }
const note = (seq: number, prev: number): LogEvent => ({
  seq,
  prev,
  type: 'package-revised',
  at: NOW,
  data: { edition: 'e', version: 1 },
})

/** A client at seq 5 that asks a server whose board is as given, one after another; the last stays. */
function asking(boards: number[], events: (after: number) => LogEvent[] | 'epoch-changed') {
  const store = createBoardStore({ epoch: 'e', seq: 5, zones, counts, feed: [], scheduled: [], now: NOW })
  const seqs: number[] = []
  store.subscribe(() => seqs.push(store.get().seq))
  let asked = 0
  const doors: Doors = {
    events: async (after) => {
      asked += 1
      const found = events(after)
      return found === 'epoch-changed' ? found : { epoch: 'e', head: 9, events: found, now: NOW }
    },
    board: async () => {
      const seq = boards.length > 1 ? (boards.shift() ?? 0) : (boards[0] ?? 0)
      return { board: { epoch: 'e', seq, asOf: NOW, zones, counts }, now: NOW }
    },
    changes: async () => [],
    scheduled: async () => [],
  }
  const outcome = new Promise<string>((done) => {
    createCatchUp(store, async () => doors, { onInStep: () => done('in step'), onTrouble: () => done('trouble') })()
  })
  return { store, seqs, outcome, asked: () => asked }
}
/** As another server process sees it that cut seq 6 to 8 off: what follows 5 does not connect. */
const broken = (after: number): LogEvent[] => (after < 8 ? [note(9, 8)] : after < 9 ? [note(9, 8)] : [])

test('a board that lags behind what is shown is not taken back to', async () => {
  const { store, seqs, outcome } = asking([3, 4, 8], broken)
  expect(await outcome).toBe('in step')
  expect(Math.min(...seqs)).toBeGreaterThanOrEqual(5)
  expect(store.get().seq).toBe(9)
})

test('a board is in step only when the events say so, and asking has an end', async () => {
  const { outcome, asked, store } = asking([7], broken)
  expect(await outcome).toBe('trouble')
  expect(asked()).toBeLessThan(6)
  expect(store.get().seq).toBe(7)
})

test('a log that was cut off without a new epoch is followed back', async () => {
  const { store, outcome } = asking([2], (after) => (after > 2 ? 'epoch-changed' : []))
  expect(await outcome).toBe('in step')
  expect(store.get().seq).toBe(2)
})
