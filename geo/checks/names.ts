import type { Commune } from '../../lib/domain/commune'
import type { Check } from './subject'

/** Names agree between shapes and list, are NFC, begin with their type, and are unique within their district. */
export const names: Check = ({ where, units, shapes }) => {
  const unitOf = new Map(units.map((unit) => [unit.code, unit]))
  const problem = (code: string, message: string) => ({ check: 'names', code, message: `${where}: ${message}` })
  const differing = shapes.features.flatMap(({ properties: { code, name } }) => {
    const listed = unitOf.get(code)?.name
    return name === undefined || listed === undefined || name === listed
      ? []
      : problem(code, `tên trên bản đồ "${name}" khác tên trong danh sách "${listed}"`)
  })
  const place = ({ districtCode, name }: Commune) => `${districtCode} ${name}`
  const firstAt = new Map([...unitOf.values()].reverse().map((unit) => [place(unit), unit.code]))
  const illNamed = [...unitOf.values()].flatMap((unit) => {
    const { code, name, type } = unit
    return [
      ...(name === name.normalize('NFC') ? [] : [problem(code, `tên "${name}" không ở dạng Unicode NFC`)]),
      ...(name.startsWith(`${type} `) ? [] : [problem(code, `tên "${name}" không bắt đầu bằng "${type}"`)]),
      ...(firstAt.get(place(unit)) === code
        ? []
        : [problem(code, `tên "${name}" trùng với ${firstAt.get(place(unit))} cùng huyện`)]),
    ]
  })
  return [...differing, ...illNamed]
}
