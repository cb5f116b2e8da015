'use client'

import { type RefObject, useLayoutEffect } from 'react'

const STEP = 0.06
const LEAST = 0.58

/** Makes the letters of a box (by `--fit`) as large as lets all of it be seen: on a small window, or with a band above, less fits. */
export function useFit(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(
    function fit() {
      const element = box.current
      if (!element) return undefined
      function measure() {
        if (!element) return
        for (let size = 1; size >= LEAST; size -= STEP) {
          element.style.setProperty('--fit', size.toFixed(2))
          if (element.scrollHeight <= element.clientHeight + 1) return
        }
      }
      measure()
      const observer = new ResizeObserver(measure)
      observer.observe(element)
      return () => observer.disconnect()
    },
    [box],
  )
}
