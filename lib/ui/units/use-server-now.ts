import { useEffect, useState } from 'react'
import { useBoard } from '../board-provider'

/** The server's clock, ms since 1970, drawn again every `everyMs`; null until the browser has begun. */
export function useServerNow(everyMs: number): number | null {
  const offset = useBoard((state) => state.clockOffset)
  const [now, setNow] = useState<number | null>(null)
  useEffect(
    function tick() {
      const look = () => setNow(Date.now() + offset)
      look()
      const timer = setInterval(look, everyMs)
      return () => clearInterval(timer)
    },
    [offset, everyMs],
  )
  return now
}
