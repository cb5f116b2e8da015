'use client'

import type { YAxisTickContentProps } from 'recharts'
import { DISTRICT_TYPES } from '@/lib/domain/district'
import styles from './trends.module.css'

/** A district's kind above its name: fits beside the bars of the narrowest phone. */
export function DistrictTick({ x, y, payload }: YAxisTickContentProps) {
  const name = String(payload.value)
  const type = DISTRICT_TYPES.find((one) => name.startsWith(one)) ?? ''
  return (
    <text x={x} y={y} textAnchor="end" className={styles.districtTick}>
      <tspan x={x} dy="-0.25em" className={styles.districtType}>
        {type}
      </tspan>
      <tspan x={x} dy="1.15em">
        {name.slice(type.length).trim()}
      </tspan>
    </text>
  )
}
