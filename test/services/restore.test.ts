import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyEvents, initialState } from '@/lib/realtime/board-state'
import { beginNewEpoch } from '@/lib/services/settle-log'
import { draft } from '../support/draft'
import { type System, startSystem } from '../support/system'

const OPERATOR = { id: 'operator', name: 'Người trực' }
let system: System
beforeAll(async () => {
  system = await startSystem()
}, 120_000)
afterAll(() => system.stop())

async function publish(zone: 'red' | 'green'): Promise<number> {
  system.clock.forward(60_000)
  const published = await system.services.publish(
    draft({ zones: { '31498': zone }, effectiveAt: system.clock.now().toISOString() }),
    OPERATOR,
  )
  if (!published.ok) throw new Error(published.reason)
  system.board.forget()
  return published.value.seqs[0] ?? 0
}

test('after a restore no number is used again and readers begin anew', async () => {
  const lost = await publish('red')
  const { board: before } = await system.board.current()
  await beginNewEpoch({ log: system.log })(OPERATOR)
  system.board.forget()
  const { board, scheduled } = await system.board.current()
  expect(board.epoch).not.toBe(before.epoch)
  expect(board.zones).toEqual(before.zones)

  const first = await publish('green')
  expect(first).toBeGreaterThan(lost + 999_999)
  // Who has the board of the new epoch follows without a gap; who has the old one is sent for it.
  const page = await system.services.events({ after: board.seq, limit: 100, epoch: board.epoch }, 'public')
  if (!page.ok) throw new Error(page.reason)
  const followed = applyEvents(
    initialState({ ...board, feed: [], scheduled: [...scheduled], now: board.asOf }),
    page.value.events,
  )
  expect(followed.gap).toBe(false)
  expect(followed.state.zones['31498']?.zone).toBe('green')
  const old = await system.services.events({ after: before.seq, limit: 100, epoch: before.epoch }, 'public')
  expect(old).toMatchObject({ ok: false, reason: 'epoch-changed' })
})
