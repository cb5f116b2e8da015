import fc from 'fast-check'
import { expect, test } from 'vitest'
import { followsNothing, isFollowed, NO_FOLLOWS, parseFollows, withFollow } from '@/lib/domain/follows'
import { createFollowStore } from '@/lib/ui/follow/follow-store'

const KEY = 'zone-map.follows.1'

/** A device's shelf with its tabs: what one writes the others are told, as browsers do. */
function device(room = Number.POSITIVE_INFINITY) {
  const held = new Map<string, string>()
  const listeners = new Set<(event: StorageEvent) => void>()
  const shelf = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > room) throw new Error('QuotaExceededError')
      held.set(key, value)
    },
  }
  const tabs = {
    addEventListener: (_: string, listener: unknown) => void listeners.add(listener as never),
    removeEventListener: (_: string, listener: unknown) => void listeners.delete(listener as never),
  } as unknown as Window
  const tellOthers = () => {
    for (const listener of listeners) listener({ key: KEY, newValue: held.get(KEY) ?? null } as StorageEvent)
  }
  return { shelf, tabs, held, listeners, tellOthers }
}

test('what is followed is there again at the next visit', () => {
  const { shelf, tabs } = device()
  const store = createFollowStore(shelf, tabs)
  expect(followsNothing(store.get())).toBe(true)
  store.set(withFollow(withFollow(store.get(), 'communes', '31783', true), 'districts', '945', true))
  const later = createFollowStore(shelf, tabs).get()
  expect(later).toEqual({ all: false, communes: ['31783'], districts: ['945'] })
  expect(isFollowed(later, 'communes', '31783')).toBe(true)
})

test('another tab sees it, and is no longer told when nobody listens', () => {
  const one = device()
  const here = createFollowStore(one.shelf, one.tabs)
  const there = createFollowStore(one.shelf, one.tabs)
  let heard = 0
  const stop = there.subscribe(() => {
    heard += 1
  })
  here.set({ ...NO_FOLLOWS, all: true })
  one.tellOthers()
  expect(there.get().all).toBe(true)
  expect(heard).toBe(1)
  stop()
  expect(one.listeners.size).toBe(0)
})

test('without room or without a shelf it holds as long as the page, and says so', () => {
  const full = device(10)
  for (const store of [createFollowStore(full.shelf, full.tabs), createFollowStore(null, full.tabs)]) {
    store.set({ ...NO_FOLLOWS, communes: ['31783'] })
    expect(store.get().communes).toEqual(['31783'])
    expect(store.isKept()).toBe(false)
  }
})

test('whatever lies on the shelf, reading it gives follows that can be used', () => {
  const junk = fc.oneof(fc.string(), fc.json())
  fc.assert(
    fc.property(junk, (text) => {
      const { all, communes, districts } = parseFollows(text)
      expect(typeof all).toBe('boolean')
      for (const code of communes) expect(code).toMatch(/^\d{5}$/)
      for (const code of districts) expect(code).toMatch(/^\d{3}$/)
    }),
  )
  expect(parseFollows('{"all":1,"communes":["31783","x","31783"],"districts":[945]}')).toEqual({
    all: false,
    communes: ['31783'],
    districts: [],
  })
})
