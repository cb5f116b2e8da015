import { polygonsOf, ringArea } from '../rings'
import type { AreaFeature } from '../types'
import type { Check } from './subject'

/** RFC 7946: polygons or multipolygons (3.1), outer rings counter-clockwise and holes clockwise (3.1.6), WGS84 and no `crs` member (4). */
export const rfc7946: Check = ({ where, shapes }) => {
  const faults = (feature: AreaFeature): string[] => {
    // The type says so already, but shapes come from files.
    const type: string = feature.geometry.type
    if (type !== 'Polygon' && type !== 'MultiPolygon') return [`hình là ${type}, phải là Polygon hoặc MultiPolygon`]
    return polygonsOf(feature.geometry).flatMap((polygon) =>
      polygon.flatMap((ring, index) => {
        const signed = ringArea(ring)
        const outside = ring.find(([lon = 0, lat = 0]) => !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
        return [
          ...(index === 0 && signed < 0 ? ['vòng ngoài phải đi ngược chiều kim đồng hồ'] : []),
          ...(index > 0 && signed > 0 ? ['vòng trong phải đi theo chiều kim đồng hồ'] : []),
          ...(outside === undefined ? [] : [`tọa độ ${outside.join(', ')} nằm ngoài phạm vi WGS84`]),
        ]
      }),
    )
  }
  const crs = 'crs' in shapes ? [{ check: 'rfc7946', message: `${where}: không được có thành phần "crs"` }] : []
  return [
    ...crs,
    ...shapes.features.flatMap((feature) =>
      [...new Set(faults(feature))].map((message) => ({
        check: 'rfc7946',
        code: feature.properties.code,
        message: `${where}: ${message}`,
      })),
    ),
  ]
}
