import { area, bbox, centroid, polygon } from '@turf/turf'
import { polygonsOf } from '../rings'
import type { Area } from '../types'
import { commonPart, wholeOf } from './clipping'
import { isUsable } from './rings'
import type { Check } from './subject'

/**
 * Gaps and overlaps up to this size are let pass, square metres. On shared
 * arcs there are none at all; what polygon clipping computes from degrees in
 * floating point stays far below. It is a square of 10 m, the interval of the
 * survey's own lines, and under a two-thousandth of the smallest commune.
 */
export const COVERAGE_TOLERANCE_M2 = 100

const km2 = (m2: number): string => `${(m2 / 1e6).toLocaleString('vi', { maximumFractionDigits: 4 })} km²`
const near = (shape: Area): string =>
  centroid(shape)
    .geometry.coordinates.map((n) => n.toFixed(4))
    .join(', ')

/** No point of the province belongs to no commune: the union of all has no holes. */
export const gaps: Check = ({ where, shapes }) => {
  const features = shapes.features.filter(({ geometry }) => isUsable(geometry))
  // With a broken shape left out, its place would be called a gap.
  if (features.length !== shapes.features.length || features.length < 2) return []
  const whole = wholeOf(features)
  if (whole === 'failed') return [{ check: 'gaps', message: `${where}: không ghép được các hình để tìm khoảng hở` }]
  return (whole === null ? [] : polygonsOf(whole)).flatMap((rings) =>
    rings.slice(1).flatMap((hole) => {
      const shape = polygon([hole]).geometry
      const size = area(shape)
      return size <= COVERAGE_TOLERANCE_M2
        ? []
        : { check: 'gaps', message: `${where}: khoảng hở ${km2(size)} gần ${near(shape)}` }
    }),
  )
}

/** No point of the province belongs to two communes. */
export const overlaps: Check = ({ where, shapes }) => {
  const boxed = shapes.features
    .filter(({ geometry }) => isUsable(geometry))
    .map((feature) => ({ feature, box: bbox(feature) }))
  return boxed.flatMap(({ feature, box }, index) =>
    boxed.slice(index + 1).flatMap((other) => {
      const apart = box[0] > other.box[2] || other.box[0] > box[2] || box[1] > other.box[3] || other.box[1] > box[3]
      const common = apart ? null : commonPart(feature, other.feature)
      if (common === null) return []
      const problem = (message: string) => ({ check: 'overlaps', code: feature.properties.code, message })
      const second = other.feature.properties.code
      // Not knowing is no pass.
      if (common === 'failed') return problem(`${where}: không so được với ${second} để tìm chỗ chồng lấn`)
      const size = area(common)
      if (size <= COVERAGE_TOLERANCE_M2) return []
      return problem(`${where}: chồng lên ${second} ${km2(size)} gần ${near(common)}`)
    }),
  )
}
