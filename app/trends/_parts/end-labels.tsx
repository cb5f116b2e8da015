'use client'

import { usePlotArea } from 'recharts'
import { useTranslations } from 'use-intl'
import type { ZoneCounts } from '@/lib/domain/zone'
import { ZONE_KEYS } from '@/lib/map/zone-style'
import { remScale } from './rem-scale'
import { spreadLabels } from './spread-labels'
import styles from './trends.module.css'

/** Height of a line of these labels, px. */
const LINE = 17

/** Letter and count at the end of each band: nobody needs the colour, or the legend, to read it. */
export function EndLabels({ counts, communes }: { counts: ZoneCounts; communes: number }) {
  const t = useTranslations('zones')
  const plot = usePlotArea()
  if (!plot || communes === 0) return null
  let below = 0
  const bands = ZONE_KEYS.flatMap((key) => {
    const count = counts[key]
    const middle = below + count / 2
    below += count
    return count > 0 ? [{ key, count, y: plot.height * (1 - middle / communes) }] : []
  }).reverse()
  const places = spreadLabels(
    bands.map(({ y }) => y),
    LINE * remScale(),
    plot.height,
  )
  return (
    <g className={styles.endLabels}>
      {bands.map(({ key, count }, i) => (
        <text key={key} x={plot.x + plot.width + 6} y={plot.y + (places[i] ?? 0)} dominantBaseline="central">
          <tspan className={styles.letter}>{t(`letter.${key}`)}</tspan> {count}
        </text>
      ))}
    </g>
  )
}
