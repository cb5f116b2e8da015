'use client'

import { useEffect, useState } from 'react'
import styles from './links.module.css'

type Drawing = { size: number; path: string }

/** One square for each dark module. */
const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')

/** A text as a QR code (ISO/IEC 18004), four modules of quiet around it. What draws it is loaded when it is needed. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  useEffect(
    function draw() {
      let over = false
      void import('uqr').then(
        ({ encode }) => {
          const { data, size } = encode(text, { ecc: 'M', border: 4 })
          if (!over) setDrawing({ size, path: pathOf(data) })
        },
        // The link stands beside it in words.
        () => {},
      )
      return () => {
        over = true
      }
    },
    [text],
  )
  if (!drawing) return null
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${drawing.size} ${drawing.size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={drawing.path} />
    </svg>
  )
}
