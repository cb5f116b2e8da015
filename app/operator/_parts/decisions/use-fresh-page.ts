'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useBoard } from '@/lib/ui/board-provider'

/** Many changes of one act cost one reading. */
const PAUSE_MS = 600

/** Has the server draw the page anew when the log has moved; what the operator types is kept. */
export function useFreshPage(): void {
  const router = useRouter()
  const seq = useBoard((state) => state.seq)
  const drawnAt = useRef(seq)
  useEffect(
    function drawAnew() {
      if (seq === drawnAt.current) return
      const timer = setTimeout(() => {
        drawnAt.current = seq
        router.refresh()
      }, PAUSE_MS)
      return () => clearTimeout(timer)
    },
    [seq, router],
  )
}
