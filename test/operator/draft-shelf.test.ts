import { describe, expect, it } from 'vitest'
import { otherDrafts, putUp, type Shelf, shelfKey, takeDown, throwAway } from '@/app/operator/_parts/draft/draft-shelf'
import { emptyDraft } from '@/app/operator/_parts/draft/operator-draft'
import { draftWith } from './drafts'

/** Web Storage's own contract, over a map. */
function shelf(): Shelf {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size
    },
  }
}
const full: Shelf = {
  ...shelf(),
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError')
  },
}

describe('draft shelf', () => {
  it('gives back what was put up', () => {
    const device = shelf()
    expect(putUp(device, 'a', draftWith())).toBe(true)
    expect(takeDown(device, 'a')).toEqual(draftWith())
  })

  it('keeps no empty draft, and none that was thrown away', () => {
    const device = shelf()
    putUp(device, 'a', draftWith())
    putUp(device, 'a', emptyDraft('k'))
    putUp(device, 'b', draftWith())
    throwAway(device, 'b')
    expect(device.length).toBe(0)
  })

  it('takes nothing for a draft that is none', () => {
    const device = shelf()
    for (const stored of ['{', '{"version":2}', 'null', '[]']) {
      device.setItem(shelfKey('a'), stored)
      expect(takeDown(device, 'a')).toBeNull()
    }
  })

  it('lists the other drafts, newest first', () => {
    const device = shelf()
    device.setItem('theme', 'dark')
    putUp(device, 'mine', draftWith())
    putUp(device, 'old', draftWith({ savedAt: '2021-10-01T01:00:00Z' }))
    putUp(device, 'new', draftWith({ savedAt: '2021-10-02T01:00:00Z' }))
    expect(otherDrafts(device, 'mine').map(({ id }) => id)).toEqual(['new', 'old'])
  })

  it('says so when the device refuses', () => {
    expect(putUp(full, 'a', draftWith())).toBe(false)
  })
})
