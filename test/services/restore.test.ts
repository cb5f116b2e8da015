import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyEvents, initialState } from '@/lib/realtime/board-state'
import { draft } from '../support/draft'
import { type System, startSystem } from '../support/system'

const OPERATOR = { id: 'operator', name: 'Người trực' }
let system: System
beforeAll(async () => {
  system = await startSystem()
}, 120_000)
afterAll(() => system.stop())

/** The statement as docs/operations.md gives it. */
const statement = /^ {4}(UPDATE log_head .*;)$/m.exec(readFileSync('docs/operations.md', 'utf8'))?.[1] ?? ''

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

test('after a restore, as it is written up, no number is used again and readers begin anew', async () => {
  const lost = await publish('red')
  const { board: before } = await system.board.current()
  expect(await system.db.$executeRawUnsafe(statement)).toBe(1)
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
