'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useBoardStore } from '../ui/board-provider'
import { drawProvince, type ProvinceWords } from './province-drawing'
import { getDrawnProvince } from './province-slot'
import styles from './province-svg.module.css'
import { recolourProvince } from './recolour-province'

/** What the server drew, kept for when this page is left and come back to without loading it anew. */
let drawnBefore = ''

/**
 * The province drawn on the server: the first thing seen, and the map where
 * scripts fail. React never draws its 109 shapes: markup comes from the server
 * as it is, the board recolours it by attribute.
 */
export function ProvinceSvg({ viewBox, label }: { viewBox: string; label: string }) {
  const zone = useTranslations('zones')
  const store = useBoardStore()
  const svg = useRef<SVGSVGElement>(null)
  const words = useMemo<ProvinceWords>(() => ({ zone, letter: (key) => zone(`letter.${key}`) }), [zone])
  const [markup] = useState(() => {
    if (typeof window !== 'undefined') return drawnBefore
    const drawn = getDrawnProvince()
    return drawn ? drawProvince(drawn, store.get().zones, words) : ''
  })
  useEffect(
    function followBoard() {
      const element = svg.current
      if (!element) return
      drawnBefore ||= element.innerHTML
      const recolour = () => recolourProvince(element, store.get().zones, words)
      recolour()
      return store.subscribe(recolour)
    },
    [store, words],
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links inside is no image.
    <svg
      ref={svg}
      className={styles.province}
      viewBox={viewBox}
      role="group"
      aria-label={label}
      // The browser starts without the shapes in hand and leaves those that are there.
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by us; names are escaped.
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  )
}
