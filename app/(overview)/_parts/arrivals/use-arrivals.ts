'use client'

import { useCallback, useMemo, useState } from 'react'
import { useBoard } from '@/lib/ui/board-provider'
import { NO_ATTENTION, pendingArrivals } from './pending-arrivals'

/** Changes that came while the screen was open and still ask to be looked at. */
export function useArrivals() {
  const arrivals = useBoard((state) => state.arrivals)
  const [attention, setAttention] = useState(NO_ATTENTION)
  const pending = useMemo(() => pendingArrivals(arrivals, attention), [arrivals, attention])
  const fresh = useMemo(() => pending.map(({ commune }) => commune), [pending])
  const newest = arrivals[0]?.seq ?? 0
  const look = useCallback(
    (commune: string) => setAttention((before) => ({ ...before, looked: { ...before.looked, [commune]: newest } })),
    [newest],
  )
  const dismiss = useCallback(() => setAttention((before) => ({ ...before, dismissed: newest })), [newest])
  return { arrivals, pending, fresh, look, dismiss }
}
