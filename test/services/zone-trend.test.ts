import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { extendTrend, type HeldTrend } from '@/app/trends/_parts/extend-trend'
import { countBoard } from '@/lib/domain/board'
import type { LogEvent } from '@/lib/domain/event'
import { foldAll } from '@/lib/domain/fold'
import { ZONES, type Zone } from '@/lib/domain/zone'
import { type TrendStep, thinSteps } from '@/lib/domain/zone-trend'
import { applyEvents, initialState } from '@/lib/realtime/board-state'
import { draft } from '../support/draft'
import { OPERATOR, type System, startSystem } from '../support/system'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const COMMUNES = ['31498', '31501', '31504', '31567'] as const
const HOUR = 3_600_000

type Act =
  | { kind: 'publish'; zones: Record<string, Zone>; hours: number }
  | { kind: 'revoke'; nth: number }
  | { kind: 'wait'; hours: number }

const zones = fc
  .dictionary(fc.constantFrom(...COMMUNES), fc.constantFrom(...ZONES), { minKeys: 1, maxKeys: 4 })
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
  const { clock, services, board } = system
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
  board.forget()
  clock.forward(1_000)
}

async function publicEvents(): Promise<LogEvent[]> {
  const page = await system.services.events({ after: 0, limit: 100_000 }, 'public')
  if (!page.ok) throw new Error(page.reason)
  return page.value.events
}

const unclassified = () =>
  Object.fromEntries(
    [...system.places.communes.keys()].map((code) => [code, { zone: null, since: null, decision: null }]),
  )

/** The log folded event by event, its counts taken wherever an act ends: the long way round. */
function stepsByFold(events: LogEvent[]): TrendStep[] {
  const steps: TrendStep[] = []
  let state = { seq: 0, zones: unclassified() as never }
  events.forEach((event, i) => {
    state = foldAll(state, [event]).state as typeof state
    if (event.type !== 'zone-changed') return
    const next = events[i + 1]
    const decisionOf = (one: typeof event) => (one.data.revokes ?? one.data.decision).id
    const goesOn = next?.type === 'zone-changed' && next.at === event.at && decisionOf(next) === decisionOf(event)
    if (!goesOn) steps.push({ at: event.at, seq: event.seq, counts: countBoard(state.zones) })
  })
  return steps
}

const heldOf = ({ epoch, seq, acts, steps }: HeldTrend): HeldTrend => ({ epoch, seq, acts, steps })

test('before the first decision there are no steps, and every commune is unclassified', async () => {
  const trend = await system.services.trend.within()
  expect(trend.steps).toEqual([])
  const none = trend.districts.map(({ counts }) => counts.none).reduce((a, b) => a + b)
  expect(none).toBe(109)
  expect(await system.services.trend.newest()).toBe(0)
})

test('the steps are the fold of the log at the end of each act, and a screen that only hears events has the same', {
  timeout: 120_000,
}, async () => {
  const ids: string[] = []
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), async (acts) => {
      const { services, board } = system
      const before = await services.trend.within()
      const { board: first } = await board.current()
      const feed = (await publicEvents())
        .filter((event) => event.type === 'zone-changed')
        .slice(-3)
        .map(({ data, seq, at }) => ({ ...data, seq, at }))
        .reverse()
      const screen = initialState({ ...first, feed, scheduled: [], now: first.asOf })
      for (const step of acts) await perform(step, ids)

      const trend = await services.trend.within()
      const events = await publicEvents()
      expect(trend.steps).toEqual(stepsByFold(events))
      const { board: last } = await board.current()
      if (trend.steps.length > 0) expect(trend.steps.at(-1)?.counts).toEqual(last.counts)

      const live = applyEvents(screen, events).state
      expect(extendTrend(heldOf(before), live)).toEqual(heldOf(trend))
    }),
    { numRuns: 15, endOnFailure: true },
  )
})

test('one act of 109 communes is one step; a range begins with what stood', async () => {
  const { services, board, clock, places } = system
  clock.forward(24 * HOUR)
  const all = Object.fromEntries([...places.communes.keys()].map((code) => [code, 'orange' as const]))
  const from = clock.now()
  const before = (await services.trend.within()).steps
  const result = await services.publish(draft({ zones: all, effectiveAt: from.toISOString() }), OPERATOR)
  if (!result.ok) throw new Error(result.reason)
  board.forget()
  const trend = await services.trend.within({ from, to: clock.now() })
  expect(trend.acts).toBe(1)
  expect(trend.steps).toHaveLength(2)
  expect(trend.steps[0]).toEqual(before.at(-1))
  expect(trend.steps[1]?.counts).toEqual({ green: 0, yellow: 0, orange: 109, red: 0, none: 0 })
  expect(await services.trend.step(Math.max(...result.value.seqs))).toEqual(trend.steps[1])
  expect(await services.trend.step(Math.min(...result.value.seqs))).toBeNull()
})

test('acts that were missed and cancel one another out are not missed over', async () => {
  const trend = heldOf(await system.services.trend.within())
  const { board } = await system.board.current()
  expect(extendTrend(trend, { ...board, seq: board.seq + 9, feed: [] })).toBe('gap')
})

test('a screen that missed changes asks rather than guesses', async () => {
  const trend = heldOf(await system.services.trend.within())
  const { board } = await system.board.current()
  const live = { ...board, seq: board.seq + 1, feed: [], counts: { ...board.counts, red: 1, orange: 108 } }
  expect(extendTrend(trend, live)).toBe('gap')
  expect(extendTrend(trend, { ...live, epoch: 'another' })).toBe('gap')
})

test('thinning keeps true steps, each stretch’s end, and every peak', () => {
  const red = fc.array(fc.integer({ min: 0, max: 109 }), { minLength: 1, maxLength: 400 })
  fc.assert(
    fc.property(red, fc.integer({ min: 12, max: 200 }), (counts, limit) => {
      const steps = counts.map(
        (count, i): TrendStep => ({
          at: new Date(Date.UTC(2021, 8, 1) + i * i * 60_000).toISOString(),
          seq: i + 1,
          counts: { green: 0, yellow: 0, orange: 0, red: count, none: 109 - count },
        }),
      )
      const thinned = thinSteps(steps, limit)
      expect(thinned.length).toBeLessThanOrEqual(limit)
      expect(thinned).toEqual(steps.filter((step) => thinned.includes(step)))
      expect(thinned.at(-1)).toBe(steps.at(-1))
      const reds = thinned.map((step) => step.counts.red)
      expect([Math.min(...reds), Math.max(...reds)]).toEqual([Math.min(...counts), Math.max(...counts)])
    }),
  )
})
