import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadSince } from '@/app/(overview)/_parts/since/load-since'
import type { FeedItem } from '@/lib/realtime/board-state'

const item = (seq: number) => ({ seq, commune: '31783', from: 'green', to: 'red' }) as FeedItem
const PAGE = 20

test('whatever the feed holds, every change after the mark is found, and none before it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 150 }),
      fc.nat(420),
      fc.nat(60),
      async (seqs, marked, held) => {
        const log = seqs.sort((a, b) => b - a).map(item)
        const newest = log[0]?.seq ?? 0
        const before = async (seq?: number) => log.filter((one) => seq === undefined || one.seq < seq).slice(0, PAGE)
        const found = await loadSince({ seq: marked }, log.slice(0, held), newest, before)
        expect(found).not.toBe('too-many')
        const expected = log.filter((one) => one.seq > marked).map((one) => one.seq)
        expect((found as FeedItem[]).map((one) => one.seq)).toEqual(expected)
      },
    ),
  )
})

test('nothing is asked for where the feed reaches back far enough', async () => {
  const never = () => Promise.reject(new Error('asked'))
  const feed = [9, 8, 7, 6].map(item)
  expect(await loadSince({ seq: 5 }, feed, 9, never)).toHaveLength(4)
  expect(await loadSince({ seq: 9 }, feed, 9, never)).toEqual([])
  await expect(loadSince({ seq: 3 }, feed, 9, never)).rejects.toThrow('asked')
})

test('more than anybody would read is said to be so', async () => {
  const before = async (seq = 100_000) => Array.from({ length: 200 }, (_, index) => item(seq - 1 - index))
  expect(await loadSince({ seq: 1 }, [], 90_000, before)).toBe('too-many')
})
