'use client'

import { useEffect, useState } from 'react'

const IDLE_AFTER_MS = 4_000
const SIGNS = ['pointermove', 'pointerdown', 'keydown'] as const

/** Whether nobody has touched anything for a while: then the pointer and the controls leave the picture. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(function watchHands() {
    let timer: ReturnType<typeof setTimeout> | undefined
    const rest = () => setIdle(true)
    function wake() {
      setIdle(false)
      clearTimeout(timer)
      timer = setTimeout(rest, IDLE_AFTER_MS)
    }
    wake()
    for (const sign of SIGNS) window.addEventListener(sign, wake, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of SIGNS) window.removeEventListener(sign, wake)
    }
  }, [])
  return isIdle
}
