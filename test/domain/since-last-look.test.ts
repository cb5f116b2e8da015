import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ScheduledDecision } from '@/lib/domain/decision'
import { countLines, isQuiet, type LookedChange, NET_KINDS, sinceLastLook } from '@/lib/domain/since-last-look'
import { gravity, transitionOf } from '@/lib/domain/transition'
import type { ZoneOrNone } from '@/lib/domain/zone'

const anyZone = fc.constantFrom<ZoneOrNone>('green', 'yellow', 'orange', 'red', null)
const CODES = ['31498', '31783', '31786', '31615']
const mark = (seq: number, scheduled: string[] = []) => ({ seq, scheduled })

/** A log as the server writes it: each change of a commune begins where the one before ended. */
const anyLog = fc
  .array(fc.tuple(fc.constantFrom(...CODES), anyZone, fc.integer({ min: 1, max: 3 })), { maxLength: 40 })
  .map((steps) => {
    const zones = new Map<string, ZoneOrNone>()
    let seq = 0
    return steps.map(([commune, to, gap]): LookedChange => {
      seq += gap
      const from = zones.get(commune) ?? null
      zones.set(commune, to)
      return { seq, commune, from, to }
    })
  })
const zonesAfter = (log: readonly LookedChange[], seq: number) =>
  new Map(log.filter((change) => change.seq <= seq).map(({ commune, to }) => [commune, to]))
const allLines = (since: ReturnType<typeof sinceLastLook>) => NET_KINDS.flatMap((kind) => since.lines[kind])

test('the lines are exactly the difference between the board then and the board now', () => {
  fc.assert(
    fc.property(anyLog, fc.nat(130), (log, seq) => {
      const since = sinceLastLook(mark(seq), log, [])
      const before = zonesAfter(log, seq)
      const now = zonesAfter(log, Number.POSITIVE_INFINITY)
      const expected = CODES.flatMap((commune) => {
        const [from, to] = [before.get(commune) ?? null, now.get(commune) ?? null]
        return from === to ? [] : [{ commune, from, to }]
      })
      const found = allLines(since).map(({ commune, from, to }) => ({ commune, from, to }))
      expect(found.sort((a, b) => CODES.indexOf(a.commune) - CODES.indexOf(b.commune))).toEqual(expected)
      expect(countLines(since)).toBe(expected.length)
    }),
  )
})

test('neither the order of the changes nor their repetition matters', () => {
  fc.assert(
    fc.property(anyLog, fc.nat(130), (log, seq) => {
      const once = sinceLastLook(mark(seq), log, [])
      expect(sinceLastLook(mark(seq), [...log].reverse(), [])).toEqual(once)
      expect(sinceLastLook(mark(seq), [...log, ...log], [])).toEqual(once)
    }),
  )
})

test('each line stands under its kind, the gravest first, and names its newest change', () => {
  fc.assert(
    fc.property(anyLog, fc.nat(130), (log, seq) => {
      const since = sinceLastLook(mark(seq), log, [])
      for (const kind of NET_KINDS) {
        const lines = since.lines[kind]
        for (const { from, to } of lines) expect(transitionOf(from, to)).toBe(kind)
        const weights = lines.map(({ from, to }) => gravity(from, to))
        expect(weights).toEqual([...weights].sort((a, b) => b - a))
      }
      for (const line of allLines(since)) {
        const own = log.filter(({ commune }) => commune === line.commune)
        expect(line.seq).toBe(own.at(-1)?.seq)
      }
    }),
  )
})

test('nothing after the mark is quiet', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      expect(isQuiet(sinceLastLook(mark(log.at(-1)?.seq ?? 0), log, []))).toBe(true)
    }),
  )
})

test('yellow to orange to red is one line; there and back is none, but is told', () => {
  const log: LookedChange[] = [
    { seq: 6, commune: '31498', from: 'yellow', to: 'orange' },
    { seq: 7, commune: '31498', from: 'orange', to: 'red' },
    { seq: 8, commune: '31783', from: 'green', to: 'red' },
    { seq: 9, commune: '31783', from: 'red', to: 'green' },
    { seq: 10, commune: '31786', from: 'green', to: 'green' },
  ]
  const since = sinceLastLook(mark(5), log, [])
  expect(since.lines.escalation).toEqual([{ seq: 7, commune: '31498', from: 'yellow', to: 'red' }])
  expect(countLines(since)).toBe(1)
  expect(since.returned).toBe(1)
})

test('a decision announced before the look is not news', () => {
  const decision = (id: string): ScheduledDecision => ({
    decision: { id, number: id },
    issuer: '',
    effectiveAt: '2026-01-10T00:00:00+07:00',
    items: [],
  })
  const since = sinceLastLook(mark(5, ['a']), [], [decision('a'), decision('b')])
  expect(since.scheduled.map((one) => one.decision.id)).toEqual(['b'])
  expect(isQuiet(since)).toBe(false)
})
