import { afterEach, expect, test, vi } from 'vitest'
import type { LogEvent } from '@/lib/domain/event'
import type { AssignmentSnapshot } from '@/lib/domain/fold-assignments'
import { createAssignmentStore } from '@/lib/realtime/assignment-store'
import { createBoardStore } from '@/lib/realtime/board-store'
import { assignment } from '../units/support'

const NOW = '2021-10-01T00:00:00.000Z'
const COUNTS = { green: 0, yellow: 0, orange: 0, red: 0, none: 0 }
const board = () =>
  createBoardStore({ epoch: 'e', seq: 1, zones: {}, counts: COUNTS, scheduled: [], feed: [], now: NOW })
const said = (seq: number, note: string): LogEvent => ({
  type: 'assignment-updated',
  seq,
  prev: seq - 1,
  at: NOW,
  data: assignment({ note }),
})
const snapshot = (seq: number, note: string): AssignmentSnapshot[] => [{ seq, assignments: [assignment({ note })] }]
afterEach(() => void vi.useRealTimers())

test('what is heard while the door is read is not lost, and is not set back by it', async () => {
  const log = board()
  const store = createAssignmentStore()
  let answer = (_: AssignmentSnapshot[]) => {}
  const stop = store.follow(log, () => new Promise((done) => (answer = done)))
  log.tell([said(7, 'newer')])
  answer(snapshot(5, 'older'))
  await vi.waitFor(() => expect(store.get().status).toBe('ready'))
  expect(store.get().held.get('a1')?.value.note).toBe('newer')
  stop()
  log.tell([said(8, 'after the end')])
  expect(store.get().held.get('a1')?.value.note).toBe('newer')
})

test('a board that began anew has the door read anew; a failure is said and tried again', async () => {
  vi.useFakeTimers()
  const log = board()
  const store = createAssignmentStore()
  const answers = [() => snapshot(5, 'first'), () => Promise.reject(new Error('away')), () => snapshot(9, 'second')]
  const load = vi.fn(async () => (answers.shift() ?? (() => snapshot(9, 'second')))())
  const stop = store.follow(log, load)
  await vi.advanceTimersByTimeAsync(0)
  log.tell('anew')
  await vi.advanceTimersByTimeAsync(0)
  expect(store.get()).toMatchObject({ status: 'behind' })
  expect(store.get().held.get('a1')?.value.note).toBe('first')
  await vi.advanceTimersByTimeAsync(3_000)
  expect(store.get()).toMatchObject({ status: 'ready' })
  expect(store.get().held.get('a1')?.value.note).toBe('second')
  expect(load).toHaveBeenCalledTimes(3)
  stop()
})

test('whoever may not see assignments any more is shown none', async () => {
  const store = createAssignmentStore([assignment()])
  const stop = store.follow(board(), async () => 'refused')
  await vi.waitFor(() => expect(store.get().status).toBe('refused'))
  expect(store.get().held.size).toBe(0)
  stop()
})
