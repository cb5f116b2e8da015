'use client'

import { zoneFill } from '../../map/zone-style'
import { useBoard } from '../board-provider'
import styles from './neighbourhood-map.module.css'

/** One commune of the small map; units are the overview drawing's. `label` is null where there is no room for its name. */
export type NeighbourhoodShape = { code: string; d: string; name: string; label: [x: number, y: number] | null }
export type Neighbourhood = {
  code: string
  frame: { left: number; top: number; width: number; height: number }
  /** Height of a letter, in the same units. */
  letter: number
  shapes: readonly NeighbourhoodShape[]
}

/** A commune among its neighbours, in their zones of this moment. Drawn on the server, recoloured by the log. */
export function NeighbourhoodMap({ place, label }: { place: Neighbourhood; label: string }) {
  const { code, frame, letter, shapes } = place
  const zones = useBoard(
    (state) => shapes.map((shape) => state.zones[shape.code]?.zone ?? null),
    (a, b) => a.length === b.length && a.every((zone, i) => zone === b[i]),
  )
  const own = shapes.find((shape) => shape.code === code)
  return (
    <svg
      className={styles.map}
      role="img"
      aria-label={label}
      viewBox={[frame.left, frame.top, frame.width, frame.height].map((n) => n.toFixed(1)).join(' ')}
    >
      {shapes.map((shape, i) => (
        <path key={shape.code} className={styles.shape} d={shape.d} style={{ fill: zoneFill(zones[i] ?? null) }} />
      ))}
      {own ? <path className={styles.own} d={own.d} /> : null}
      <g className={styles.names} fontSize={letter} strokeWidth={letter * 0.28}>
        {shapes.map(({ code: each, name, label: at }) =>
          at ? (
            <text key={each} x={at[0]} y={at[1]} className={each === code ? styles.ownName : undefined}>
              {name}
            </text>
          ) : null,
        )}
      </g>
    </svg>
  )
}
