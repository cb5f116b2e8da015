import { expect, test, vi } from 'vitest'
import { countBoard } from '@/lib/domain/board'
import type { InitialBoard } from '@/lib/realtime/board-state'
import { createBoardStore } from '@/lib/realtime/board-store'
import { forgetKept, isNewerThan, type KeptBoard, keepBoard, readKept } from '@/lib/realtime/kept-board'

const NOON = '2026-01-10T12:00:00+07:00'
const LATER = '2026-01-10T12:00:05+07:00'
const zones = { '31498': { zone: 'red' as const, since: NOON, decision: { id: 'a', number: '1' } } }
const drawn = (over: Partial<InitialBoard> = {}): InitialBoard => ({
  epoch: 'e',
  seq: 5,
  zones,
  counts: countBoard(zones),
  feed: [],
  scheduled: [],
  now: NOON,
  ...over,
})
const kept = (over: Partial<KeptBoard> = {}): KeptBoard => ({ ...drawn(), heardAt: LATER, ...over })

function shelf() {
  const held = new Map<string, string>()
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  }
}

test('a board is kept with the server’s time, and comes back as it was', () => {
  vi.useFakeTimers()
  const place = shelf()
  const store = createBoardStore(drawn())
  const stop = keepBoard(store, place)
  store.set({ ...store.get(), seq: 6, heardAt: LATER })
  vi.advanceTimersByTime(1_000)
  expect(readKept(place)).toMatchObject({ epoch: 'e', seq: 6, zones, heardAt: LATER })
  // While nothing is heard, the time of the data does not move.
  store.set({ ...store.get(), stale: true, heardAt: '2026-01-10T13:00:00+07:00' })
  vi.advanceTimersByTime(1_000)
  expect(readKept(place)?.heardAt).toBe(LATER)
  stop()
  forgetKept(place)
  expect(readKept(place)).toBeNull()
  vi.useRealTimers()
})

test.each([
  ['nothing', null],
  ['half a line', '{"epoch":"e"'],
  ['an unknown zone', JSON.stringify({ ...drawn(), zones: { '31498': { zone: 'purple' } } })],
  ['another shape', JSON.stringify({ epoch: 'e', seq: 'five' })],
])('%s on the shelf is not shown', (_, text) => {
  const place = shelf()
  if (text) place.setItem('zone-map.board.1', text)
  place.setItem('zone-map.heard.1', LATER)
  expect(readKept(place)).toBeNull()
})

test('a board without its time is not shown', () => {
  const place = shelf()
  place.setItem('zone-map.board.1', JSON.stringify(drawn()))
  expect(readKept(place)).toBeNull()
  place.setItem('zone-map.heard.1', LATER)
  expect(readKept(place)).not.toBeNull()
})

test.each([
  ['heard later, further on', { seq: 6 }, true],
  ['heard later, nothing new', {}, true],
  ['heard before the page was drawn', { heardAt: '2026-01-10T11:59:59+07:00', seq: 9 }, false],
  ['heard later but behind the page', { seq: 4 }, false],
  ['of another log, heard later', { epoch: 'f', seq: 1 }, true],
  ['of another log, heard before', { epoch: 'f', seq: 9, heardAt: NOON }, false],
])('%s: taken or left', (_, over, isTaken) => {
  expect(isNewerThan(kept(over), drawn())).toBe(isTaken)
})

test('a device that forbids storing keeps nothing and breaks nothing', () => {
  vi.useFakeTimers()
  const place = {
    getItem: () => {
      throw new Error('forbidden')
    },
    setItem: () => {
      throw new Error('full')
    },
    removeItem: () => {},
  }
  const store = createBoardStore(drawn())
  const stop = keepBoard(store, place)
  store.set({ ...store.get(), seq: 6 })
  expect(() => vi.advanceTimersByTime(1_000)).not.toThrow()
  expect(readKept(place)).toBeNull()
  stop()
  vi.useRealTimers()
})
