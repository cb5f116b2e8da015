'use client'

import type { ZoneKey } from '@/lib/map/zone-style'
import { remScale } from './rem-scale'
import styles from './trends.module.css'

/** Width that letter and count need, px. */
const ROOM = 34
/** Width that the letter alone needs, px. */
const LETTER_ROOM = 15

export type SegmentLabelProps = {
  zone: ZoneKey
  letter: string
  /** Given by the chart: the segment's place in px, and its count. */
  x?: number | string
  y?: number | string
  width?: number | string
  height?: number | string
  value?: unknown
}

/** Letter and count on a segment, on a plain ground so that the pattern does not run through them. */
export function SegmentLabel({ zone, letter, value, ...place }: SegmentLabelProps) {
  const [x, y, width, height] = [place.x, place.y, place.width, place.height].map(Number) as [
    number,
    number,
    number,
    number,
  ]
  const count = Number(value)
  const scale = remScale()
  if (!(count > 0) || width < LETTER_ROOM * scale) return null
  const words = width < ROOM * scale ? letter : `${letter} ${count}`
  const ground = (words.length * 7.5 + 6) * scale
  return (
    <g>
      <rect
        x={x + width / 2 - ground / 2}
        y={y + height / 2 - 9 * scale}
        width={ground}
        height={18 * scale}
        rx={4}
        fill={`var(--zone-${zone})`}
      />
      <text
        x={x + width / 2}
        y={y + height / 2}
        textAnchor="middle"
        dominantBaseline="central"
        className={styles.segment}
        fill={`var(--zone-${zone}-ink)`}
      >
        {words}
      </text>
    </g>
  )
}
