import { expect, test } from 'vitest'
import { initialState } from '@/lib/realtime/board-state'
import { readKept } from '@/lib/realtime/kept-board'
import { takeFrame } from '@/lib/realtime/take-frame'

const at = '2021-10-01T07:00:00+07:00'
const decision = { id: 'b1', number: '12' }
const counts = { green: 0, yellow: 0, orange: 0, red: 0, none: 0 }
const start = initialState({ epoch: 'e', seq: 4, zones: {}, counts, scheduled: [], feed: [], now: at })
const data = {
  commune: '31498',
  from: null,
  to: 'red',
  transition: 'first',
  effectiveAt: at,
  since: at,
  decision,
  edition: 'e',
}
const event = { seq: 5, prev: 4, at, type: 'zone-changed', data }

test('a frame is applied, and its events handed on', () => {
  const taken = takeFrame(start, { epoch: 'e', events: [event] })
  expect(taken).toMatchObject({ gap: false, state: { seq: 5, zones: { '31498': { zone: 'red' } } }, events: [event] })
})

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['no list', { epoch: 'e', events: {} }],
  ['a hole in the list', { epoch: 'e', events: [null] }],
  ['another epoch', { epoch: 'f', events: [event] }],
  ['a zone that nobody knows', { epoch: 'e', events: [{ ...event, data: { ...data, to: 'purple' } }] }],
  ['a change without its decision', { epoch: 'e', events: [{ ...event, data: { ...data, decision: null } }] }],
  ['a commune by another name', { epoch: 'e', events: [{ ...event, data: { ...data, commune: '__proto__' } }] }],
])('%s is a gap: the doors tell what holds', (_, frame) => {
  expect(takeFrame(start, frame)).toEqual({ state: start, gap: true, events: [] })
})

test('an event of a later server keeps its place in the chain', () => {
  const later = { seq: 5, prev: 4, type: 'of-a-later-server' }
  expect(takeFrame(start, { epoch: 'e', events: [later] })).toMatchObject({ gap: false, state: { seq: 5 } })
})

test('a kept board with what no screen can draw is no board, and counts are counted anew', () => {
  const board = {
    epoch: 'e',
    seq: 4,
    zones: { '31498': { zone: 'red', since: at, decision } },
    counts: { red: 'many' },
    feed: [],
    scheduled: [],
  }
  const read = (value: object) =>
    readKept({
      getItem: (key) => (key.includes('heard') ? at : JSON.stringify(value)),
      setItem: () => {},
      removeItem: () => {},
    })
  expect(read(board)?.counts).toMatchObject({ red: 1, green: 0 })
  expect(read({ ...board, feed: [null] })).toBeNull()
  expect(read({ ...board, scheduled: [{}] })).toBeNull()
  expect(read({ ...board, zones: { '31498': { zone: 'red' } } })).toBeNull()
})
