import type { Check } from './subject'

/** The shapes carry exactly the codes of the list of units: none missing, none extra, none twice. */
export const codes: Check = ({ where, units, shapes }) => {
  const listed = new Set(units.map(({ code }) => code))
  const counts = new Map<string, number>()
  for (const { properties } of shapes.features) counts.set(properties.code, (counts.get(properties.code) ?? 0) + 1)
  const problem = (code: string, message: string) => ({ check: 'codes', code, message: `${where}: ${message}` })
  const twiceListed = units.filter(({ code }, index) => units.findIndex((unit) => unit.code === code) !== index)
  return [
    ...twiceListed.map(({ code }) => problem(code, 'mã lặp lại trong danh sách đơn vị')),
    ...[...listed].filter((code) => !counts.has(code)).map((code) => problem(code, 'thiếu ranh giới của đơn vị này')),
    ...[...counts.keys()]
      .filter((code) => !listed.has(code))
      .map((code) => problem(code, 'mã không có trong danh sách đơn vị')),
    ...[...counts].filter(([, n]) => n > 1).map(([code, n]) => problem(code, `mã xuất hiện ${n} lần`)),
  ]
}
