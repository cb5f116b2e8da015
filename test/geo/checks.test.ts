import { describe, expect, it } from 'vitest'
import { findProblems } from '@/geo/checks'
import { madeUpProvince, ringOf, subject } from './made-up-province'

const CENTRE = '10004'

const found = (...args: Parameters<typeof subject>) => findProblems([subject(...args)])
const named = (problems: ReturnType<typeof found>) => [...new Set(problems.map(({ check }) => check))].sort()

/** Moves a corner of the centre's southern border north (into it: a gap) or south (out of it: an overlap). */
function withMovedCorner(degrees: number) {
  const province = madeUpProvince()
  const corner = ringOf(province, CENTRE)[4]
  if (corner === undefined) throw new Error('no corner')
  corner[1] = (corner[1] ?? 0) + degrees
  return province
}

function withBowTie() {
  const province = madeUpProvince()
  const ring = ringOf(province, CENTRE)
  const [a, b] = [ring[12], ring[20]]
  if (a === undefined || b === undefined) throw new Error('no corners')
  ring[12] = b
  ring[20] = a
  return province
}

describe('the checks', () => {
  it('find nothing in a sound province', () => {
    expect(found()).toEqual([])
  })

  it('find a gap, and where it is', () => {
    const problems = found(withMovedCorner(0.004))
    expect(named(problems)).toEqual(['gaps'])
    expect(problems[0]?.message).toMatch(/khoảng hở .* km² gần 105\.\d+, 9\.\d+/)
  })

  it('find an overlap, and with whom', () => {
    const problems = found(withMovedCorner(-0.004))
    expect(named(problems)).toEqual(['overlaps'])
    expect(problems[0]).toMatchObject({ code: '10001', message: expect.stringContaining(CENTRE) })
  })

  it('find a missing, an extra and a doubled code', () => {
    const province = madeUpProvince()
    const [first, second] = province.features
    if (first === undefined || second === undefined) throw new Error('no features')
    first.properties.code = '99999'
    second.properties.code = '10002'
    const problems = found(province).filter(({ check }) => check === 'codes')
    expect(problems.map(({ code }) => code).sort()).toEqual(['10000', '10001', '10002', '99999'])
  })

  it('find a name that differs from the list', () => {
    const province = madeUpProvince()
    const first = province.features[0]
    if (first !== undefined) first.properties.name = 'Phường 2'
    expect(found(province)).toEqual([expect.objectContaining({ check: 'names', code: '10000' })])
  })

  it('find a name in decomposed Unicode', () => {
    const planted = subject()
    const units = planted.units.map((unit) => ({ ...unit, name: unit.name.normalize('NFD') }))
    const features = planted.shapes.features.map((f) => ({ ...f, properties: { code: f.properties.code } }))
    const problems = findProblems([{ ...planted, units, shapes: { ...planted.shapes, features } }])
    expect(problems.filter(({ message }) => message.includes('NFC'))).toHaveLength(9)
  })

  it('find a bow-tie ring', () => {
    const problems = found(withBowTie())
    expect(problems).toContainEqual(
      expect.objectContaining({ check: 'rings', code: CENTRE, message: expect.stringContaining('tự cắt') }),
    )
  })

  it('find an open ring and one that is too short', () => {
    const province = madeUpProvince()
    ringOf(province, '10000').pop()
    ringOf(province, '10008').length = 3
    const problems = found(province).filter(({ check }) => check === 'rings')
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['10000', expect.stringContaining('không khép kín')],
      ['10008', expect.stringContaining('chỉ có 3 vị trí')],
    ])
  })

  it('find a ring that winds the wrong way', () => {
    const province = madeUpProvince()
    ringOf(province, CENTRE).reverse()
    expect(found(province)).toEqual([expect.objectContaining({ check: 'rfc7946', code: CENTRE })])
  })

  it('find coordinates outside WGS84 and a crs member', () => {
    const province = madeUpProvince()
    for (const position of ringOf(province, '10008')) position[0] = (position[0] ?? 0) * 10_000
    const planted = subject(province)
    const problems = findProblems([{ ...planted, shapes: Object.assign(planted.shapes, { crs: {} }) }])
    expect(problems.filter(({ check }) => check === 'rfc7946').map(({ code }) => code)).toEqual([undefined, '10008'])
  })

  it('find an area that is not the stated one, unless it is known, and then only up to its limit', () => {
    const planted = subject()
    const units = planted.units.map((unit) => (unit.code === CENTRE ? { ...unit, areaKm2: 20 } : unit))
    const known = (upTo: number) => ({ areas: [{ code: CENTRE, upTo, reason: 'thử' }], detached: [] })
    expect(findProblems([{ ...planted, units }])).toEqual([expect.objectContaining({ check: 'areas', code: CENTRE })])
    expect(findProblems([{ ...planted, units, known: known(2) }])).toEqual([])
    expect(findProblems([{ ...planted, units, known: known(0.2) }])).toHaveLength(1)
  })

  it('find a shape that withered in simplifying', () => {
    const planted = subject()
    const facts = planted.facts?.map((fact) => (fact.code === CENTRE ? { ...fact, measuredAreaKm2: 40 } : fact))
    expect(findProblems([{ ...planted, facts }])).toEqual([
      expect.objectContaining({ check: 'kept-areas', code: CENTRE }),
    ])
  })

  it('find a label outside its commune', () => {
    const planted = subject()
    const facts = planted.facts?.map((fact) =>
      fact.code === CENTRE ? { ...fact, label: [105.51, 9.41] as [number, number] } : fact,
    )
    expect(findProblems([{ ...planted, facts }])).toEqual([expect.objectContaining({ check: 'labels', code: CENTRE })])
  })

  it('find one-sided neighbours, differing lengths and strangers', () => {
    const planted = subject()
    const facts = planted.facts?.map((fact) => {
      if (fact.code === '10000') return { ...fact, neighbours: fact.neighbours.filter(({ code }) => code !== '10001') }
      if (fact.code === '10008') return { ...fact, neighbours: fact.neighbours.map((n) => ({ ...n, borderKm: 1 })) }
      return fact.code === CENTRE ? { ...fact, neighbours: [...fact.neighbours, { code: '77777', borderKm: 1 }] } : fact
    })
    const problems = findProblems([{ ...planted, facts }])
    expect(named(problems)).toEqual(['neighbours'])
    // One side of 10000–10001, both sides of 10008's two borders, one stranger.
    expect(problems).toHaveLength(1 + 4 + 1)
  })

  it('find a part that is cut off, unless it is known as an island', () => {
    const planted = subject()
    const facts = planted.facts?.map((fact) => ({
      ...fact,
      neighbours: fact.code === '10008' ? [] : fact.neighbours.filter(({ code }) => code !== '10008'),
    }))
    expect(findProblems([{ ...planted, facts }])).toEqual([
      expect.objectContaining({ check: 'connected', code: '10008' }),
    ])
    const known = { areas: [], detached: [{ code: '10008', reason: 'đảo' }] }
    expect(findProblems([{ ...planted, facts, known }])).toEqual([])
  })

  it('find everything at once', () => {
    const province = withMovedCorner(0.004)
    ringOf(province, '10000').reverse()
    // The north-east corner moves into its neighbour to the west.
    const invader = ringOf(province, '10008')
    const corner = invader[28]
    if (corner !== undefined) corner[0] = (corner[0] ?? 0) - 0.01
    const planted = subject(province)
    const units = planted.units
      .map((unit) => (unit.code === '10002' ? { ...unit, areaKm2: 1 } : unit))
      .concat({ ...planted.units[0], code: '10009', name: 'Xã Mất', type: 'Xã' } as (typeof planted.units)[number])
    expect(named(findProblems([{ ...planted, units }]))).toEqual(['areas', 'codes', 'gaps', 'overlaps', 'rfc7946'])
  })
})
