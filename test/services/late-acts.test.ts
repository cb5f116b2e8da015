import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { UNCLASSIFIED } from '@/lib/domain/board'
import { entryAt } from '@/lib/domain/standing'
import { ZONES, type Zone } from '@/lib/domain/zone'
import { draft } from '../support/draft'
import { OPERATOR, type System, startSystem } from '../support/system'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const CODES = ['31498', '31501', '31504'] as const

test('acts whose hour lies behind others, and revocations, leave the board as all rulings together say', async () => {
  const act = fc.record({
    zones: fc.uniqueArray(fc.tuple(fc.constantFrom(...CODES), fc.constantFrom(...ZONES)), {
      selector: ([code]) => code,
      minLength: 1,
    }),
    /** Minutes behind the clock; some are behind a dozen acts and more. */
    late: fc.constantFrom(0, 0, 1, 5, 15, 90, 500),
    isRevocation: fc.nat(5).map((n) => n === 0),
  })
  const published: string[] = []
  for (const { zones, late, isRevocation } of fc.sample(act, { numRuns: 90, seed: 11 })) {
    system.clock.forward(60_000)
    const taken = isRevocation ? published.pop() : undefined
    if (taken) await system.services.revoke(taken, 'Thử', OPERATOR)
    else {
      const effectiveAt = new Date(system.clock.now().getTime() - late * 60_000).toISOString()
      const named = Object.fromEntries(zones) as Record<string, Zone>
      const result = await system.services.publish(draft({ zones: named, effectiveAt }), OPERATOR)
      if (result.ok) published.push(result.value.id)
    }
    const [board, rulings] = await Promise.all([system.read.board(), system.read.allRulings()])
    for (const code of CODES) {
      const entry = entryAt(rulings.get(code) ?? [], system.clock.now())
      expect([code, board.zones[code] ?? UNCLASSIFIED]).toEqual([code, entry])
    }
  }
  // More rulings than are read at first.
  expect([...(await system.read.allRulings()).values()].some((list) => list.length > 30)).toBe(true)
})

test('the database itself writes when a ruling comes into force', async () => {
  const [row] = await system.db.$queryRaw<[{ wrong: bigint; all: bigint }]>`
    SELECT count(*) FILTER (WHERE i.in_force_at <> greatest(d.effective_at, d.published_at)) AS wrong, count(*) AS all
    FROM decision_item i JOIN decision d ON d.id = i.decision_id`
  expect([Number(row.wrong), Number(row.all) > 60]).toEqual([0, true])
})
