'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { isQuiet, type LookMark, type SinceLastLook, sinceLastLook } from '@/lib/domain/since-last-look'
import type { Doors } from '@/lib/realtime/fetch-doors'
import { useBoardStore } from '@/lib/ui/board-provider'
import { loadSince } from './load-since'
import { lookSession } from './look-session'

export type Look =
  | { state: 'nothing' }
  | { state: 'news'; since: SinceLastLook; from: string | null; to: string | null }
  | { state: 'incomparable' | 'incomplete' | 'too-many' }

/** Fetched only where the feed does not reach back far enough. */
const askChanges: Doors['changes'] = async (before) =>
  (await import('@/lib/realtime/fetch-doors')).doorsAt(window.location.origin).changes(before)

const NOTHING: Look = { state: 'nothing' }

/** What changed since this device last looked; looked up at opening, and when somebody returns to the open page. */
export function useLook() {
  const store = useBoardStore()
  const session = lookSession(store)
  const [look, setLook] = useState<Look>(NOTHING)
  const turn = useRef(0)

  const compare = useCallback(
    async (mark: LookMark): Promise<Look> => {
      const { epoch, seq, feed, scheduled, heardAt } = store.get()
      if (epoch !== mark.epoch) return { state: 'incomparable' }
      try {
        const changes = await loadSince(mark, feed, seq, askChanges)
        if (changes === 'too-many') return { state: 'too-many' }
        const since = sinceLastLook(mark, changes, scheduled)
        return isQuiet(since) ? NOTHING : { state: 'news', since, from: mark.at, to: heardAt }
      } catch {
        return { state: 'incomplete' }
      }
    },
    [store],
  )
  const begin = useCallback(async () => {
    turn.current += 1
    const own = turn.current
    const mark = await session.begin()
    const next = mark ? await compare(mark) : NOTHING
    if (own !== turn.current) return
    setLook(next)
    // What could not be shown was not seen.
    if (next.state !== 'incomplete') session.shown()
  }, [session, compare])

  useEffect(
    function lookAtOpening() {
      void begin()
      const stop = session.onReturn(() => void begin())
      return () => {
        turn.current += 1
        stop()
      }
    },
    [begin, session],
  )
  const seen = () => {
    session.markSeen()
    setLook(NOTHING)
  }
  return { look, seen, retry: () => void begin() }
}
