import { describe, expect, it } from 'vitest'
import { currentEdition, dutiesFor, placeInText, unitKinds } from '@/lib/content'
import { districtBareName } from '@/lib/domain/district'
import { unitsForCommune } from '@/lib/domain/resolve-units'
import { transitionOf } from '@/lib/domain/transition'
import { districts, moves, placeOf, places, zonesOrNone } from './places'

const unitsAt = (code: string) => unitsForCommune(unitKinds, placeOf(code).commune, placeOf(code).district)
const VINH_CHAU = '31783'
const NGA_NAM = '31732'
const SOC_TRANG = '31513'

describe('units of part IV at a place', () => {
  it('names those of Phường 1, thị xã Vĩnh Châu', () => {
    expect(unitsAt(VINH_CHAU).map(({ id, name }) => `${id}: ${name}`)).toEqual([
      'ubnd-xa-31783: Ủy ban nhân dân Phường 1, thị xã Vĩnh Châu',
      'dai-truyen-thanh-xa-31783: Đài Truyền thanh Phường 1, thị xã Vĩnh Châu',
      'tram-y-te-31783: Trạm Y tế Phường 1, thị xã Vĩnh Châu',
      'mat-tran-xa-31783: Ủy ban Mặt trận Tổ quốc Việt Nam Phường 1, thị xã Vĩnh Châu',
      'cap-uy-huyen-950: Thị ủy Vĩnh Châu',
      'ban-tuyen-giao-huyen-950: Ban Tuyên giáo Thị ủy Vĩnh Châu',
      'dai-truyen-thanh-huyen-950: Đài Truyền thanh thị xã Vĩnh Châu',
      'trung-tam-y-te-950: Trung tâm Y tế thị xã Vĩnh Châu',
      'mat-tran-huyen-950: Ủy ban Mặt trận Tổ quốc Việt Nam thị xã Vĩnh Châu',
      'ban-tuyen-giao-tinh: Ban Tuyên giáo Tỉnh ủy Sóc Trăng',
      'dai-phat-thanh-truyen-hinh: Đài Phát thanh - Truyền hình Sóc Trăng',
      'bao-soc-trang: Báo Sóc Trăng',
      'so-y-te: Sở Y tế tỉnh Sóc Trăng',
      'so-thong-tin-truyen-thong: Sở Thông tin và Truyền thông tỉnh Sóc Trăng',
      'so-van-hoa-the-thao-du-lich: Sở Văn hóa, Thể thao và Du lịch tỉnh Sóc Trăng',
      'mat-tran-tinh: Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sóc Trăng và các tổ chức chính trị - xã hội tỉnh',
    ])
  })

  it('keeps the three Phường 1 apart: they share provincial bodies only', () => {
    const below = (code: string) => unitsAt(code).filter(({ level }) => level !== 'province')
    const three = [VINH_CHAU, NGA_NAM, SOC_TRANG].flatMap(below)
    expect(new Set(three.map(({ id }) => id)).size).toBe(27)
    expect(new Set(three.map(({ name }) => name)).size).toBe(27)
  })

  it('names no body of another district, for any commune', () => {
    for (const { commune, district } of places) {
      const others = districts.filter(({ code }) => code !== district.code)
      for (const unit of unitsAt(commune.code).filter(({ level }) => level !== 'province')) {
        expect(unit.districtCode).toBe(district.code)
        expect(unit.communeCode).toBe(unit.level === 'commune' ? commune.code : null)
        expect(unit.name.endsWith(districtBareName(district))).toBe(true)
        // A commune may carry another district's name (xã Mỹ Tú), never with that district's type.
        for (const other of others) expect(unit.name).not.toContain(placeInText(other))
      }
    }
  })

  it('names every Party committee rightly', () => {
    const names = districts.map(
      ({ code }) =>
        unitsAt(places.find((place) => place.district.code === code)?.commune.code ?? '').find(
          ({ kind }) => kind === 'cap-uy-huyen',
        )?.name,
    )
    expect(names).toEqual([
      'Thành ủy Sóc Trăng',
      'Huyện ủy Châu Thành',
      'Huyện ủy Kế Sách',
      'Huyện ủy Mỹ Tú',
      'Huyện ủy Cù Lao Dung',
      'Huyện ủy Long Phú',
      'Huyện ủy Mỹ Xuyên',
      'Thị ủy Ngã Năm',
      'Huyện ủy Thạnh Trị',
      'Thị ủy Vĩnh Châu',
      'Huyện ủy Trần Đề',
    ])
  })

  it('has one id and one name a body in the whole province', () => {
    const named = places.flatMap(({ commune, district }) => unitsForCommune(unitKinds, commune, district))
    const all = [...new Map(named.map((unit) => [unit.id, unit])).values()]
    expect(all).toHaveLength(109 * 4 + 11 * 5 + 7)
    expect(new Set(named.map(({ id, name }) => `${id} ${name}`)).size).toBe(all.length)
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    for (const { id } of all) expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/)
  })

  it('names for each commune its own bodies, its district’s and the province’s, and no other', () => {
    for (const { commune, district } of places)
      for (const { level, communeCode, districtCode } of unitsForCommune(unitKinds, commune, district))
        expect([level, communeCode, districtCode]).toEqual(
          {
            commune: ['commune', commune.code, district.code],
            district: ['district', null, district.code],
            province: ['province', null, null],
          }[level],
        )
  })
})

describe('duties', () => {
  it('gives every kind one to four duties in every case, with the guideline’s paragraphs', () => {
    for (const { kind, sources } of unitKinds) {
      for (const source of sources) expect(currentEdition.paragraphs).toContain(source)
      for (const { from, to } of moves) {
        const duties = dutiesFor(kind, to, transitionOf(from, to))
        expect(duties.length, `${kind} ${from} ${to}`).toBeGreaterThanOrEqual(1)
        expect(duties.length, `${kind} ${from} ${to}`).toBeLessThanOrEqual(4)
        for (const { source } of duties) expect(currentEdition.paragraphs).toContain(source)
      }
    }
  })

  it('asks nobody to watch, list or block people', () => {
    for (const { kind } of unitKinds) {
      for (const { from, to } of moves) {
        const text = dutiesFor(kind, to, transitionOf(from, to))
          .map((duty) => duty.text)
          .join('\n')
        expect(text).not.toMatch(/giám sát|danh sách|tài khoản|chặn|xử lý|xử phạt|theo dõi/iu)
      }
    }
  })

  it('differs with the change, and knows no duty of a kind that does not exist', () => {
    expect(dutiesFor('ubnd-xa', 'red', 'escalation')).not.toEqual(dutiesFor('ubnd-xa', 'red', 'reaffirmed'))
    expect(dutiesFor('ubnd-xa', null, 'withdrawn')[0]?.text).toContain('thu hồi')
    for (const zone of zonesOrNone) expect(dutiesFor('constructor', zone, 'first')).toEqual([])
  })
})
