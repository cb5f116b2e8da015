import type { Commune } from '../lib/domain/commune'
import type { Problem } from './problem'
import type { Boundary } from './read-boundaries'

/** The list of units that the boundaries themselves imply, for a province that brings no list. */
export function deriveUnits(boundaries: Boundary[]): { units: Commune[]; problems: Problem[] } {
  const units: Commune[] = []
  const problems: Problem[] = []
  for (const { geometry: _, type, districtName, ...rest } of boundaries) {
    const lacks = (message: string) => problems.push({ check: 'units', code: rest.code, message })
    if (type === null) lacks(`không biết loại đơn vị của "${rest.name}": thêm thuộc tính type`)
    if (districtName === null) lacks('thiếu tên huyện: thêm thuộc tính districtName hoặc danh sách đơn vị (--units)')
    if (type !== null && districtName !== null) units.push({ ...rest, type, districtName })
  }
  // A code that stands twice in the boundaries is one unit: the codes check names the second.
  return { units: [...new Map(units.map((unit) => [unit.code, unit])).values()], problems }
}
