import { describe, expect, it } from 'vitest'
import { followArrivals } from '@/app/wall/_parts/director/intake'
import { missedChanges } from '@/app/wall/_parts/director/missed-changes'
import { readMark, writeMark } from '@/app/wall/_parts/director/shown-mark'
import type { News } from '@/lib/domain/showing-queue'
import { createBoardStore } from '@/lib/realtime/board-store'
import { arrival, initialBoard, shelf, zonesAfter } from './support'

function follow() {
  const board = createBoardStore(initialBoard())
  const heard: News[] = []
  let others = 0
  const intake = followArrivals(board, { onNews: (news) => heard.push(news), onOtherLog: () => (others += 1) })
  return { board, heard, intake, others: () => others }
}

describe('what reaches the board', () => {
  it('is handed on once, oldest first', () => {
    const { board, heard } = follow()
    const [a, b, c] = [arrival(11), arrival(12), arrival(13)]
    board.set({ ...board.get(), arrivals: [b, a], arrived: 2, zones: zonesAfter([a, b]) })
    board.set({ ...board.get(), heardAt: 'later' })
    board.set({ ...board.get(), arrivals: [c, b, a], arrived: 3, zones: zonesAfter([a, b, c]) })
    expect(heard.map(({ changes, uncounted }) => [changes.map(({ seq }) => seq), uncounted])).toEqual([
      [[11, 12], 0],
      [[13], 0],
    ])
  })
  it('is counted where the board could not keep it or tells of no change', () => {
    const { board, heard } = follow()
    const a = arrival(500)
    board.set({ ...board.get(), arrivals: [a], arrived: 400, zones: zonesAfter([a]) })
    expect(heard[0]).toMatchObject({ changes: [a], uncounted: 399 })
    board.set({ ...board.get(), zones: zonesAfter([a, arrival(501), arrival(502)]) })
    expect(heard[1]).toMatchObject({ changes: [], uncounted: 2 })
  })
  it('of another log is not mixed with it', () => {
    const { board, heard, others } = follow()
    board.set({ ...board.get(), epoch: 'two', seq: 3, zones: zonesAfter([arrival(2)]) })
    expect([heard.length, others()]).toEqual([0, 1])
  })
})

describe('what came while the wall was away', () => {
  it('is fetched from the log, all of it, up to where the page was opened', async () => {
    const log = [4, 5, 6, 7, 8].map((seq) => ({
      type: 'zone-changed' as const,
      seq,
      prev: seq - 1,
      at: 'x',
      data: arrival(seq),
    }))
    const doors = {
      events: async (after: number) => ({
        epoch: 'one',
        head: 8,
        now: '',
        events: log.filter(({ seq }) => seq > after).slice(0, 2),
      }),
    }
    const { changes, uncounted } = await missedChanges(doors, 'one', 4, 7)
    expect([changes.map(({ seq }) => seq), uncounted]).toEqual([[5, 6, 7], 0])
  })
  it('is not taken for nothing when it cannot be read', async () => {
    const doors = { events: async () => 'unreadable' as const }
    expect(await missedChanges(doors, 'one', 4, 7)).toMatchObject({ changes: [], unclear: true })
    const other = { events: async () => 'epoch-changed' as const }
    expect(await missedChanges(other, 'one', 4, 7)).toMatchObject({ changes: [], uncounted: 0, unclear: false })
  })
  it('begins at the mark of the device, if that can be trusted', () => {
    const device = shelf()
    expect(readMark(device)).toBeNull()
    writeMark(device, { epoch: 'one', seq: 7, untold: 12, unclear: false })
    expect(readMark(device)).toEqual({ epoch: 'one', seq: 7, untold: 12, unclear: false })
    device.setItem('zone-map.wall.1', '{"epoch":"one","seq":7}')
    expect(readMark(device)).toEqual({ epoch: 'one', seq: 7, untold: 0, unclear: false })
    device.setItem('zone-map.wall.1', '{"epoch":1}')
    expect(readMark(device)).toBeNull()
  })
})
