'use client'

import { type RefObject, useEffect } from 'react'
import { wantsStillness } from '@/lib/map/wants-stillness'

const STEP_MS = 60_000
/** Where the picture lies, in parts of the root font's size: a slow walk that ends where it began. */
const PLACES = [
  [0, 0],
  [0.12, 0.06],
  [0.2, 0.16],
  [0.1, 0.22],
  [-0.04, 0.16],
  [-0.16, 0.22],
  [-0.2, 0.08],
  [-0.1, -0.02],
] as const

/** Moves still parts by a few pixels every minute, so that they do not burn into the screen; not where the system asks for stillness. */
export function useDrift(part: RefObject<HTMLElement | null>): void {
  useEffect(
    function drift() {
      let step = 0
      const timer = setInterval(() => {
        step = (step + 1) % PLACES.length
        const [x, y] = PLACES[step] ?? PLACES[0]
        if (part.current) part.current.style.translate = wantsStillness() ? '' : `${x}rem ${y}rem`
      }, STEP_MS)
      return () => clearInterval(timer)
    },
    [part],
  )
}
