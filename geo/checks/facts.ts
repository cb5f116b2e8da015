import { booleanPointInPolygon } from '@turf/turf'
import { isUsable } from './rings'
import type { Check } from './subject'

/** Every label stands inside its own commune, also in the simplified shapes. */
export const labels: Check = ({ where, shapes, facts }) => {
  const shapeOf = new Map(shapes.features.map((feature) => [feature.properties.code, feature]))
  return (facts ?? []).flatMap(({ code, label }) => {
    const shape = shapeOf.get(code)
    // A missing shape is the codes check's to say, a broken one the rings check's.
    if (shape === undefined || !isUsable(shape.geometry)) return []
    if (booleanPointInPolygon(label, shape, { ignoreBoundary: true })) return []
    return { check: 'labels', code, message: `${where}: điểm đặt nhãn ${label.join(', ')} nằm ngoài địa bàn` }
  })
}

/** Who borders whom is mutual, over the same length, never with itself or a stranger. */
export const neighbourRelation: Check = ({ facts = [] }) => {
  const kmOf = new Map(
    facts.map(({ code, neighbours }) => [code, new Map(neighbours.map((n) => [n.code, n.borderKm]))]),
  )
  return facts.flatMap(({ code, neighbours }) =>
    neighbours.flatMap(({ code: other, borderKm }) => {
      const back = kmOf.get(other)?.get(code)
      const problem = (message: string) => [{ check: 'neighbours', code, message }]
      if (other === code) return problem('giáp với chính mình')
      if (!kmOf.has(other)) return problem(`giáp với ${other}, đơn vị không có trong danh sách`)
      if (back === undefined) return problem(`giáp ${other}, nhưng ${other} không giáp lại`)
      return back === borderKm ? [] : problem(`đường ranh với ${other} dài ${borderKm} km, chiều ngược lại ${back} km`)
    }),
  )
}

/** One can walk from any commune to any other through neighbours, those known to be detached excepted. */
export const connected: Check = ({ facts = [], known }) => {
  const detached = new Set(known.detached.map(({ code }) => code))
  const byCode = new Map(facts.map((commune) => [commune.code, commune]))
  const start = facts.find(({ code }) => !detached.has(code))
  const reached = new Set(start === undefined ? [] : [start.code])
  for (const code of reached) {
    for (const neighbour of byCode.get(code)?.neighbours ?? []) reached.add(neighbour.code)
  }
  return facts
    .filter(({ code }) => !reached.has(code) && !detached.has(code))
    .map(({ code }) => ({ check: 'connected', code, message: 'không nối liền với phần còn lại của tỉnh' }))
}
