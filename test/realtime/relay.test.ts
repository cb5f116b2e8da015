import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createRelay } from '@/lib/realtime/relay'
import type { LoggedRow } from '@/lib/services/ports'

const AT = new Date('2026-01-10T12:00:00Z')
const row = (seq: number): LoggedRow => ({
  seq,
  prevPublic: seq - 1,
  prevStaff: seq - 1,
  audience: 'public',
  at: AT,
  type: 'package-revised',
  data: { edition: 'e', version: 1 },
})

test('where the log is slow to read, whoever waits for it is answered, and nothing comes twice', async () => {
  let seq = 0
  const emitted: number[] = []
  const relay = createRelay({
    read: {
      // Slower than the relay's own timer: it is always asked again before it has answered.
      head: async () => {
        const found = { epoch: 'e', seq, publicSeq: seq }
        await sleep(1_100)
        return found
      },
      rows: async (after) => Array.from({ length: seq - after }, (_, i) => row(after + i + 1)),
    },
    emit: {
      events: (audience, frame) => {
        if (audience === 'public') emitted.push(...frame.events.map((event) => event.seq))
      },
      head: () => {},
    },
    clock: { now: () => AT },
    build: 'b',
    onAdvance: () => {},
    onTrouble: () => {},
  })
  await relay.start()
  await sleep(1_000)
  seq = 3
  await relay.wake()
  expect(emitted).toEqual([1, 2, 3])
  relay.stop()
}, 10_000)
