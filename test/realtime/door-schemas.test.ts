import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ZodType } from 'zod'
import { boardSchema } from '@/lib/domain/board-schema'
import { logEventSchema } from '@/lib/domain/event'
import * as doors from '@/lib/realtime/door-schemas'

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
      keepGreen: ['31501'],
      dueAt: at,
      overdueAt: null,
      escalatedAt: at,
      escalatedTo: { id: 'u2', name: 'Sở Y tế' },
      supersededAt: null,
      answers: [{ id: 'n1', at, who: 'An', via: 'link', answer: 'done', channel: 'online', note: null, undoes: null }],
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

type Parses = { safeParse(value: unknown): { success: boolean; data?: unknown } }
const taken = (schema: Parses, value: unknown): { value: unknown } | null => {
  const { success, data } = schema.safeParse(value)
  return success ? { value: data } : null
}
function agree(ours: Parses, theirs: ZodType, value: unknown): void {
  expect(taken(ours, value)).toEqual(taken(theirs, value))
}

test('a browser lets in and refuses the same events as the server', () => {
  for (const event of events) {
    expect(doors.eventSchema.parse(event)).toEqual(event)
    const change = fc.record({ path: fc.constantFrom(...pathsOf(event)), drop: fc.boolean(), to: odd })
    fc.assert(
      fc.property(change, ({ path, ...how }) => {
        const other = altered(event, path, how) as { type?: unknown }
        // Another kind is the next test's.
        if (TYPES.has(other.type) || typeof other.type !== 'string') agree(doors.eventSchema, logEventSchema, other)
      }),
      { numRuns: 400 },
    )
  }
})

test('a browser lets in and refuses the same boards as the server', () => {
  expect(doors.boardSchema.parse(wholeBoard)).toEqual(wholeBoard)
  const change = fc.record({ path: fc.constantFrom(...pathsOf(wholeBoard)), drop: fc.boolean(), to: odd })
  fc.assert(
    fc.property(change, ({ path, ...how }) => agree(doors.boardSchema, boardSchema, altered(wholeBoard, path, how))),
    { numRuns: 800 },
  )
})

test('an event of a later kind keeps its place; one of a known kind that cannot be read spoils the page', () => {
  const page = (event: unknown) => taken(doors.eventsPageSchema, { epoch: 'e', head: 9, events: [event] })
  const later = { seq: 6, prev: 5, type: 'toString', data: { anything: true } }
  expect(page(later)?.value).toEqual({ epoch: 'e', head: 9, events: [later] })
  expect(page({ ...events[0], data: {} })).toBeNull()
  expect(page({ type: 'later' })).toBeNull()
})

test('changes and scheduled decisions as the doors answer them', () => {
  const { edition, revokes, ...facts } = (events[0]?.data ?? {}) as Record<string, unknown>
  const listed = { ...facts, edition, seq: 5, at, communeName: 'Phường 5', revokes: null }
  const feed = doors.changesPageSchema.parse({ changes: [listed, { ...listed, revokes }] }).changes
  expect(feed).toEqual([
    { ...facts, edition, seq: 5, at },
    { ...facts, edition, seq: 5, at, revokes },
  ])
  expect(doors.changesPageSchema.safeParse({ changes: [{ ...listed, to: 'purple' }] }).success).toBe(false)
  const scheduled = [events[1]?.data]
  expect(doors.scheduledPageSchema.parse({ scheduled })).toEqual({ scheduled })
  expect(doors.scheduledPageSchema.safeParse({ scheduled: [{}] }).success).toBe(false)
})
