import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foldAll } from '@/lib/domain/fold'
import { ZONES, type Zone } from '@/lib/domain/zone'
import { draft } from '../support/draft'
import { OPERATOR, type System, startSystem } from '../support/system'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const COMMUNES = ['31498', '31501', '31504'] as const
const HOUR = 3_600_000

type Act =
  | { kind: 'publish'; zones: Record<string, Zone>; hours: number }
  | { kind: 'revoke'; nth: number }
  | { kind: 'wait'; hours: number }

const zones = fc
  .dictionary(fc.constantFrom(...COMMUNES), fc.constantFrom(...ZONES), { minKeys: 1, maxKeys: 3 })
  .map((record) => ({ ...record }))
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('publish' as const), zones, hours: fc.integer({ min: -6, max: 6 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('revoke' as const), nth: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 5 }) }) },
)

async function perform(step: Act, ids: string[]): Promise<void> {
  const { clock, services } = system
  if (step.kind === 'wait') {
    clock.forward(step.hours * HOUR)
    await services.applyDue()
  } else if (step.kind === 'publish') {
    const effectiveAt = new Date(clock.now().getTime() + step.hours * HOUR).toISOString()
    const result = await services.publish(draft({ zones: step.zones, effectiveAt }), OPERATOR)
    if (!result.ok) throw new Error(result.reason)
    ids.push(result.value.id)
  } else if (ids.length > 0) {
    await services.revoke(ids[step.nth % ids.length] ?? '', 'Thử', OPERATOR)
  }
  clock.forward(1_000)
}

/** The same question asked three ways: of the board's table, of the log, and of the decisions. */
async function threeBoards() {
  const { read, services, clock } = system
  const board = await read.board()
  const empty = Object.fromEntries(
    Object.keys(board.zones).map((code) => [code, { zone: null, since: null, decision: null }]),
  )
  const page = await services.events({ after: 0, limit: 100_000 }, 'public')
  if (!page.ok) throw new Error(page.reason)
  const folded = foldAll({ seq: 0, zones: empty }, page.value.events)
  const history = await services.boardAt(clock.now())
  if (!history.ok) throw new Error(history.reason)
  expect(folded.gap).toBe(false)
  return { board, folded: folded.state, history: history.value }
}

test('board, fold of the log and history of decisions always agree', { timeout: 240_000 }, async () => {
  const ids: string[] = []
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), async (acts) => {
      for (const step of acts) await perform(step, ids)
      const { board, folded, history } = await threeBoards()
      expect(folded.seq).toBe(board.head.publicSeq)
      expect(folded.zones).toEqual(board.zones)
      expect(history.zones).toEqual(board.zones)
    }),
    { numRuns: 40, endOnFailure: true },
  )
})
