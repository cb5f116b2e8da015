import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ZONES, type Zone } from '@/lib/domain/zone'
import { draft } from '../support/draft'
import { OPERATOR, type System, startSystem } from '../support/system'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

async function publish(zones: Record<string, Zone>) {
  system.clock.forward(60_000)
  const effectiveAt = system.clock.now().toISOString()
  const result = await system.services.publish(draft({ zones, effectiveAt }), OPERATOR)
  if (!result.ok) throw new Error(result.reason)
}

/** Said once more, slowly: what is left of an assignment's reasons, change by change. */
async function idsWithReason(): Promise<Set<string>> {
  const changes = await system.db.zoneChange.findMany()
  const isOver = (code: string, batch: number) =>
    changes.some((later) => later.communeCode === code && later.batch > batch)
  const assignments = await system.db.assignment.findMany()
  const withReason = assignments.filter(({ batch, communes, keepGreen }) =>
    changes
      .filter((change) => change.batch === batch && !isOver(change.communeCode, batch))
      .some(
        (change) =>
          communes.includes(change.communeCode) ||
          change.keepGreen.some((green) => keepGreen.includes(green) && !isOver(green, batch)),
      ),
  )
  return new Set(withReason.map(({ id }) => id))
}

test('whatever acts follow each other, what is open is what still has a reason or was done', async () => {
  const beside = system.places.neighbours('31783').map(({ code }) => code)
  const place = fc.constantFrom('31783', ...beside)
  // Many greens, so that there is something to keep green beside what turns red.
  const zone = fc.constantFrom(...ZONES, 'green' as const, 'red' as const)
  const act = fc.uniqueArray(fc.tuple(place, zone), { selector: ([code]) => code, minLength: 1, maxLength: 4 })
  const acts = fc.sample(act, { numRuns: 20, seed: 5 })
  let kept = 0
  for (const [at, items] of acts.entries()) {
    await publish(Object.fromEntries(items))
    if (at % 4 === 0) {
      const silent = await system.db.assignment.findFirst({ where: { state: 'sent', supersededAt: null } })
      await system.services.answer(silent?.id ?? '', 'done', {}, OPERATOR, 'any')
    }
    const needed = await idsWithReason()
    const rows = await system.db.assignment.findMany()
    const open = rows.filter(({ supersededAt, state }) => supersededAt === null && state !== 'done')
    expect(open.map(({ id }) => id).sort()).toEqual(
      rows.flatMap(({ id, state }) => (needed.has(id) && state !== 'done' ? [id] : [])).sort(),
    )
    kept += open.filter(({ communes, keepGreen }) => communes.length === 0 && keepGreen.length > 0).length
  }
  // The acts did ask some to keep green and nothing else.
  expect(kept).toBeGreaterThan(0)
}, 90_000)
