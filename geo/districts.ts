import type { Commune } from '../lib/domain/commune'
import { DISTRICT_TYPES, type District } from '../lib/domain/district'
import type { Problem } from './problem'
import type { Boundary } from './read-boundaries'

/** The districts that the communes name, by code; one code with two names, or a name without a type, is a problem. */
export function districtsOf(units: Commune[]): { districts: District[]; problems: Problem[] } {
  const districts = new Map<string, District>()
  const problems: Problem[] = []
  for (const { code: commune, districtCode: code, districtName: name } of units) {
    const known = districts.get(code)
    const type = DISTRICT_TYPES.find((candidate) => name.startsWith(`${candidate} `))
    if (type === undefined) {
      problems.push({
        check: 'districts',
        code: commune,
        message: `tên huyện "${name}" phải bắt đầu bằng ${DISTRICT_TYPES.join(', ')}`,
      })
    } else if (known === undefined) districts.set(code, { code, name, type })
    else if (known.name !== name) {
      problems.push({
        check: 'districts',
        code: commune,
        message: `huyện ${code} có hai tên: "${known.name}" và "${name}"`,
      })
    }
  }
  return { districts: [...districts.values()].sort((a, b) => (a.code < b.code ? -1 : 1)), problems }
}

/** Communes that the boundaries put into another district than the list of units does. */
export function misplaced(boundaries: Boundary[], units: Commune[]): Problem[] {
  const listed = new Map(units.map(({ code, districtCode }) => [code, districtCode]))
  return boundaries.flatMap(({ code, districtCode }) => {
    const expected = listed.get(code)
    if (expected === undefined || expected === districtCode) return []
    return {
      check: 'districts',
      code,
      message: `ranh giới ghi huyện ${districtCode}, danh sách đơn vị ghi ${expected}`,
    }
  })
}
