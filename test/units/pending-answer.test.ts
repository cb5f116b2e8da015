import { expect, test } from 'vitest'
import { keepPending, type PendingAnswer, pauseAfter, readPending } from '@/app/units/_parts/answer/pending-answer'

function shelf() {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  }
}
const pressed: PendingAnswer = { key: 'k', answer: 'done', channel: 'loudspeaker', note: 'Đã phát.', at: 1_000 }

test('an answer outlives a reload under the same key, and is forgotten when it was written or is old', () => {
  const kept = shelf()
  keepPending(kept, 'a1', pressed)
  expect(readPending(kept, 'a1', 2_000)).toEqual(pressed)
  expect(readPending(kept, 'a2', 2_000)).toBeNull()
  expect(readPending(kept, 'a1', 1_000 + 10 * 60_000)).toBeNull()
  keepPending(kept, 'a1', null)
  expect(readPending(kept, 'a1', 2_000)).toBeNull()
})

test('a forbidden or spoilt store holds nothing up', () => {
  const forbidden = {
    getItem: () => {
      throw new Error('denied')
    },
    setItem: () => {
      throw new Error('full')
    },
    removeItem: () => {
      throw new Error('denied')
    },
  }
  expect(() => keepPending(forbidden, 'a1', pressed)).not.toThrow()
  expect(readPending(forbidden, 'a1', 0)).toBeNull()
  expect(readPending({ ...shelf(), getItem: () => '{broken' }, 'a1', 0)).toBeNull()
  expect(readPending(null, 'a1', 0)).toBeNull()
})

test('tries come further and further apart, to a quarter of a minute', () => {
  expect([1, 2, 3, 4, 5, 9].map(pauseAfter)).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000])
})
