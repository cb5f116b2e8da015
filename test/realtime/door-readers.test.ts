import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ZodType } from 'zod'
import { boardSchema } from '@/lib/domain/board-schema'
import { logEventSchema } from '@/lib/domain/event'
import { instantSchema } from '@/lib/domain/time-schema'
import { readBoard, readEvent, readEventsPage } from '@/lib/realtime/door-readers'
import { instant, type Reader } from '@/lib/realtime/reader'

const ref = { id: 'b1', number: '12/QĐ-BCĐ' }
const at = '2021-10-01T07:00:00+07:00'
const envelope = { seq: 5, prev: 4, at }
const events = [
  {
    ...envelope,
    type: 'zone-changed',
    data: {
      commune: '31498',
      from: null,
      to: 'red',
      transition: 'first',
      effectiveAt: at,
      since: at,
      decision: ref,
      revokes: ref,
      edition: '22-HD/BTGTU',
    },
  },
  {
    ...envelope,
    type: 'decision-scheduled',
    data: { decision: ref, issuer: 'Ban Chỉ đạo', effectiveAt: at, items: [{ communeCode: '31498', zone: 'green' }] },
  },
  { ...envelope, type: 'decision-revoked', data: { decision: ref, reason: 'Nhầm', was: 'in-force' } },
  {
    ...envelope,
    type: 'assignment-updated',
    data: {
      id: 'a1',
      unit: { id: 'u1', name: 'Trung tâm Y tế', level: 'district' },
      decision: ref,
      communes: ['31498'],
      state: 'acknowledged',
      sentAt: at,
      acknowledgedAt: at,
      doneAt: null,
      who: null,
      note: null,
      channels: ['online'],
    },
  },
  { ...envelope, type: 'package-revised', data: { edition: '22-HD/BTGTU', version: 2 } },
]
const wholeBoard = {
  epoch: 'e',
  seq: 0,
  asOf: at,
  zones: {
    '31498': { zone: 'yellow', since: at, decision: ref },
    '31501': { zone: null, since: null, decision: null },
  },
  counts: { green: 0, yellow: 1, orange: 0, red: 0, none: 1 },
}

type Path = readonly string[]
const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const pathsOf = (value: unknown, at: Path = []): Path[] =>
  isBranch(value) ? Object.entries(value).flatMap(([key, part]) => [[...at, key], ...pathsOf(part, [...at, key])]) : []

/** The same value with something else, or nothing, in one place. */
function altered(value: unknown, [key = '', ...rest]: Path, change: { drop: boolean; to: unknown }): unknown {
  if (!isBranch(value)) return value
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value }
  if (rest.length > 0) copy[key] = altered(copy[key], rest, change)
  else if (change.drop && Array.isArray(copy)) copy.splice(Number(key), 1)
  else if (change.drop) delete copy[key]
  else copy[key] = change.to
  return copy
}
const odd = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    '',
    'red',
    'Red',
    '2021-10-01',
    '2021-10-01T07:00:00',
    '31498',
    '3149',
    'zone-changed',
  ),
  fc.constantFrom(0, -1, 1.5, Number.NaN, 2 ** 53, true, [], {}, [{}], ['31498']),
  fc.jsonValue(),
)

const TYPES = new Set<unknown>(events.map(({ type }) => type))

const taken = <T>(read: Reader<T>, value: unknown): { value: T } | null => {
  try {
    return { value: read(value) }
  } catch {
    return null
  }
}
function agree<T>(read: Reader<T>, schema: ZodType, value: unknown): void {
  const theirs = schema.safeParse(value)
  expect(taken(read, value)).toEqual(theirs.success ? { value: theirs.data } : null)
}

test('a browser lets in and refuses the same events as the server', () => {
  for (const event of events) {
    expect(readEvent(event)).toEqual(event)
    const change = fc.record({ path: fc.constantFrom(...pathsOf(event)), drop: fc.boolean(), to: odd })
    fc.assert(
      fc.property(change, ({ path, ...how }) => {
        const other = altered(event, path, how) as { type?: unknown }
        // Another kind is the next test's.
        if (TYPES.has(other.type) || typeof other.type !== 'string') agree(readEvent, logEventSchema, other)
      }),
      { numRuns: 400 },
    )
  }
})

test('a browser lets in and refuses the same boards as the server', () => {
  expect(readBoard(wholeBoard)).toEqual(wholeBoard)
  const change = fc.record({ path: fc.constantFrom(...pathsOf(wholeBoard)), drop: fc.boolean(), to: odd })
  fc.assert(
    fc.property(change, ({ path, ...how }) => agree(readBoard, boardSchema, altered(wholeBoard, path, how))),
    { numRuns: 800 },
  )
})

test('a browser lets in and refuses the same instants as the server', () => {
  const two = fc.integer({ min: 0, max: 62 }).map((n) => String(n).padStart(2, '0'))
  const year = fc.oneof(fc.constantFrom(0, 4, 100, 400, 1900, 2000, 2021, 2024), fc.integer({ min: 0, max: 9999 }))
  const zone = fc.constantFrom('Z', '', '+07:00', '-24:00', '+0700', '+23:59', 'z')
  const rest = fc.constantFrom('', '.5', '.', ':00')
  const parts = fc.tuple(year, two, two, two, two, two, rest, zone)
  const likely = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 28, max: 32 }))
  fc.assert(
    fc.property(parts, ([y, month, day, h, m, s, dot, z]) =>
      agree(instant, instantSchema, `${String(y).padStart(4, '0')}-${month}-${day}T${h}:${m}:${s}${dot}${z}`),
    ),
    { numRuns: 2_000 },
  )
  fc.assert(
    fc.property(likely, ([y, month, day]) => {
      const date = [String(y).padStart(4, '0'), String(month).padStart(2, '0'), String(day)].join('-')
      agree(instant, instantSchema, `${date}T23:59:59+07:00`)
    }),
    { numRuns: 2_000 },
  )
})

test('an event of a later kind keeps its place; one of a known kind that cannot be read spoils the page', () => {
  const page = (event: unknown) => taken(readEventsPage, { epoch: 'e', head: 9, events: [event] })
  const later = { seq: 6, prev: 5, type: 'toString', data: { anything: true } }
  expect(page(later)?.value.events).toEqual([later])
  expect(page({ ...events[0], data: {} })).toBeNull()
  expect(page({ type: 'later' })).toBeNull()
})
