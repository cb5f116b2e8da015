'use client'

import { useState } from 'react'
import type { FeedItem } from '@/lib/realtime/board-state'
import { useBoardStore } from '@/lib/ui/board-provider'

/** Rows of the log fetched at once; not every row is a change of zone. */
const PAGE = 200

type Earlier = { items: readonly FeedItem[]; state: 'ready' | 'loading' | 'failed' }

/** Changes older than those the page came with, fetched from the log when asked for. */
export function useEarlier(feed: readonly FeedItem[]) {
  const store = useBoardStore()
  const [{ items, state }, set] = useState<Earlier>({ items: [], state: 'ready' })
  const [reached, setReached] = useState<number | null>(null)
  const oldest = reached ?? feed.at(-1)?.seq ?? 0

  async function load() {
    set({ items, state: 'loading' })
    try {
      const after = Math.max(0, oldest - 1 - PAGE)
      // Loaded when asked for: it parses what it fetches, and the first paint needs no parser.
      const { doorsAt } = await import('@/lib/realtime/fetch-doors')
      const page = await doorsAt(window.location.origin).events(after, store.get().epoch)
      const events = typeof page === 'string' ? [] : page.events
      const older = events
        .flatMap((event) =>
          event.type === 'zone-changed' && event.seq < oldest ? [{ ...event.data, seq: event.seq, at: event.at }] : [],
        )
        .reverse()
      set({ items: [...items, ...older], state: 'ready' })
      setReached(after + 1)
    } catch {
      set({ items, state: 'failed' })
    }
  }
  return { items, state, load, more: oldest > 1 }
}
