/**
 * Web Mercator, as Leaflet draws it, scaled into the view box of the overview
 * drawing: `x = scale · λ + translate[0]`, `y = translate[1] − scale · ln tan(π/4 + φ/2)`
 * with longitude λ and latitude φ in radians.
 */
export interface OverviewProjection {
  kind: 'web-mercator'
  scale: number
  translate: [x: number, y: number]
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Where a point (degrees, WGS84) lies in the drawing's units, y downwards. */
export function projectPoint(
  { scale, translate }: OverviewProjection,
  lon: number,
  lat: number,
): [x: number, y: number] {
  return [
    scale * radians(lon) + translate[0],
    translate[1] - scale * Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2)),
  ]
}
