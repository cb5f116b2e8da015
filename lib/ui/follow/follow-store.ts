'use client'

import { useSyncExternalStore } from 'react'
import { type Follows, NO_FOLLOWS, parseFollows } from '../../domain/follows'
import { deviceShelf } from '../../realtime/device-board'

const KEY = 'zone-map.follows.1'

type Shelf = Pick<Storage, 'getItem' | 'setItem'>

/**
 * What this device follows, kept on it and the same in all its tabs. Without a
 * shelf, or with a full one, it holds as long as the page: `isKept` says which.
 */
export function createFollowStore(shelf: Shelf | null, tabs: Pick<Window, 'addEventListener' | 'removeEventListener'>) {
  let text = shelf?.getItem(KEY) ?? null
  let follows = parseFollows(text)
  let isKept = shelf !== null
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  function take(next: string | null): void {
    if (next === text) return
    text = next
    follows = parseFollows(next)
    tell()
  }
  const onOtherTab = (event: StorageEvent) => {
    // A null key is a shelf emptied whole.
    if (event.key === KEY || event.key === null) take(event.newValue)
  }
  return {
    get: (): Follows => follows,
    isKept: (): boolean => isKept,
    set(next: Follows): void {
      const written = JSON.stringify(next)
      try {
        shelf?.setItem(KEY, written)
      } catch {
        isKept = false
      }
      take(written)
    },
    subscribe(listener: () => void): () => void {
      if (listeners.size === 0) tabs.addEventListener('storage', onOtherTab)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) tabs.removeEventListener('storage', onOtherTab)
      }
    },
  }
}
export type FollowStore = ReturnType<typeof createFollowStore>

let store: FollowStore | undefined

/** This tab's store. */
export function followStore(): FollowStore {
  store ??= createFollowStore(deviceShelf(), window)
  return store
}

const subscribe = (listener: () => void) => followStore().subscribe(listener)

/** What this device follows; nothing until the page's script stands, as the server cannot know. */
export const useFollows = (): Follows =>
  useSyncExternalStore(
    subscribe,
    () => followStore().get(),
    () => NO_FOLLOWS,
  )
