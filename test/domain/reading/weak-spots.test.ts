import { describe, expect, it } from 'vitest'
import { type DecisionReading, readDecision } from '@/lib/domain/reading/read-decision'
import { gazetteer } from '../../support/province'

const read = (text: string) => readDecision(text, gazetteer)
const said = ({ items }: DecisionReading) =>
  items.map(({ communeCode, zone }) => {
    const commune = gazetteer.byCode.get(communeCode)
    return `${zone}: ${commune?.name}/${commune?.districtCode}`
  })
const wards = (zone: string, district: string, ...numbers: number[]) =>
  numbers.map((number) => `${zone}: Phường ${number}/${district}`)
const asked = ({ questions }: DecisionReading) => questions.map(({ kind }) => kind)
const unread = (reading: DecisionReading) => reading.unread.map(({ reason, text }) => `${reason}: ${text}`)

const certain: [string, string, string[]][] = [
  ['a slip that looks like "ngày"', 'THỊ TRẤN ĐẠI NGÃỲ THUỘC VÙNG ĐỎ', ['red: Thị trấn Đại Ngãi/946']],
  ['the same without marks', 'THI TRAN DAI NGAY THUOC VUNG DO', ['red: Thị trấn Đại Ngãi/946']],
  ['the same without its kind', 'TẠI HUYỆN LONG PHÚ, ĐẠI NGÃỲ THUỘC VÙNG ĐỎ', ['red: Thị trấn Đại Ngãi/946']],
  ['a range in words', 'Thị xã Ngã Năm: phường 1 đến phường 3 thuộc vùng đỏ', wards('red', '948', 1, 2, 3)],
  ['a range from', 'Tại thị xã Ngã Năm, từ phường 1 đến 3 thuộc vùng đỏ', wards('red', '948', 1, 2, 3)],
  ['a range with a dash', 'Thành phố Sóc Trăng: các phường 1–3 thuộc vùng cam', wards('orange', '941', 1, 2, 3)],
  [
    'a list with a range',
    'Thành phố Sóc Trăng: Phường 1, 2, 3-5, 10: vùng cam',
    wards('orange', '941', 1, 2, 3, 4, 5, 10),
  ],
  ['a range before its town', 'Các phường 1-3 (thị xã Ngã Năm) thuộc vùng cam', wards('orange', '948', 1, 2, 3)],
  [
    'a range of a name',
    'Xã An Thạnh 1-3 thuộc vùng cam',
    ['orange: Xã An Thạnh 1/945', 'orange: Xã An Thạnh 2/945', 'orange: Xã An Thạnh 3/945'],
  ],
  [
    'a column of kinds, headed',
    'Huyện\tLoại\tTên\tVùng\nKế Sách\tXã\tAn Mỹ\tđỏ\nLong Phú\tThị trấn\tLong Phú\tcam',
    ['red: Xã An Mỹ/943', 'orange: Thị trấn Long Phú/946'],
  ],
  [
    'a column of kinds without a head',
    'Xã\tAn Mỹ\tvùng đỏ\nThị trấn\tLong Phú\tvùng cam\nXã\tLong Phú\tvùng xanh',
    ['red: Xã An Mỹ/943', 'orange: Thị trấn Long Phú/946', 'green: Xã Long Phú/946'],
  ],
  [
    'quoted cells of several lines',
    'Huyện\tXã\tVùng\nKế Sách\t"Xã An Mỹ\nXã Ba Trinh\nXã Kế An"\tđỏ\nLong Phú\tXã Long Phú\tcam',
    ['red: Xã An Mỹ/943', 'red: Xã Ba Trinh/943', 'red: Xã Kế An/943', 'orange: Xã Long Phú/946'],
  ],
  [
    'a quoted cell that ends its row',
    'Huyện\tVùng\tXã\nKế Sách\tđỏ\t"An Mỹ\nBa Trinh"\nLong Phú\tcam\t"Tân Hưng\nPhú Hữu"\nVùng xanh: xã An Hiệp',
    [
      ...['red: Xã An Mỹ/943', 'red: Xã Ba Trinh/943', 'orange: Xã Tân Hưng/946', 'orange: Xã Phú Hữu/946'],
      'green: Xã An Hiệp/942',
    ],
  ],
  [
    'a zone first, several districts after',
    'Vùng đỏ gồm thị trấn Cù Lao Dung (huyện Cù Lao Dung), thị trấn Châu Thành (huyện Châu Thành); vùng cam gồm xã An Mỹ, Ba Trinh (huyện Kế Sách), xã Tân Hưng (huyện Long Phú).',
    [
      ...['red: Thị trấn Cù Lao Dung/945', 'red: Thị trấn Châu Thành/942'],
      ...['orange: Xã An Mỹ/943', 'orange: Xã Ba Trinh/943', 'orange: Xã Tân Hưng/946'],
    ],
  ],
  [
    'headings of places in a zone',
    'Các địa phương vùng xanh: xã An Hiệp, An Ninh (huyện Châu Thành).\nCác địa phương vùng đỏ:\n- Xã An Mỹ',
    ['green: Xã An Hiệp/942', 'green: Xã An Ninh/942', 'red: Xã An Mỹ/943'],
  ],
  [
    'grade and colour that agree',
    'Cấp độ 1 (vùng xanh): xã An Hiệp, xã Phú Tâm\nXã An Mỹ thuộc vùng đỏ (cấp độ 4); xã Ba Trinh: cấp 2 - vùng vàng',
    ['green: Xã An Hiệp/942', 'green: Xã Phú Tâm/942', 'red: Xã An Mỹ/943', 'yellow: Xã Ba Trinh/943'],
  ],
  [
    'a comma that parts two statements',
    'Xã An Hiệp cấp 1, vùng đỏ: xã An Mỹ',
    ['green: Xã An Hiệp/942', 'red: Xã An Mỹ/943'],
  ],
]

describe('what used to be read in part', () => {
  it.each(certain)('%s', (_, text, expected) => {
    const reading = read(text)
    expect(said(reading).sort()).toEqual(expected.toSorted())
    expect([...reading.questions, ...reading.unread]).toEqual([])
  })
})

describe('ranges that cannot be', () => {
  it('a ward that the town does not have: nothing of the range is guessed', () => {
    const reading = read('Thị xã Ngã Năm: phường 1 đến phường 4 thuộc vùng đỏ')
    expect(said(reading)).toEqual(wards('red', '948', 1))
    expect(unread(reading)).toEqual(['no-such-commune: phường 1 đến phường 4'])
  })
  it('a town named after the range', () => {
    const reading = read('Các phường 1-4 (thị xã Ngã Năm) thuộc vùng đỏ')
    expect(said(reading)).toEqual(wards('red', '948', 1, 2, 3))
    expect(asked(reading)).toEqual(['outside-district'])
  })
  it('no town at all', () => {
    const reading = read('Các phường 1-3 thuộc vùng cam')
    expect(reading.items).toEqual([])
    expect(asked(reading)).toEqual(['ambiguous-commune', 'ambiguous-commune', 'ambiguous-commune'])
    expect(reading.questions[1]?.text).toContain('cùng tên Phường 2')
  })
  it.each(['Phường 3-1', 'Phường 1 - 1', 'phường 1 đến nay'])('%s is no range', (text) =>
    expect(said(read(`Thành phố Sóc Trăng: ${text} thuộc vùng đỏ`)).length).toBeLessThan(2),
  )
})

describe('grade and colour that disagree', () => {
  it.each([
    'Cấp độ 1 (vùng đỏ): xã An Hiệp',
    'Cấp độ 1, vùng đỏ: xã An Hiệp',
    'Xã An Hiệp: cấp độ 1 (vùng vàng)',
    'Xã An Hiệp cấp 1 - vùng đỏ',
    'Xã An Hiệp: cấp độ 1, vùng đỏ',
    'Xã\tVùng\nAn Hiệp\tcấp độ 1 (vùng đỏ)\nAn Hiệp\tcấp độ 1 (vùng đỏ)',
  ])('%s', (text) => {
    const reading = read(text)
    expect(reading.items).toEqual([])
    expect(asked(reading)).toEqual(['unknown-zone'])
  })
})

describe('equal cells', () => {
  it('are known by the line of their own row', () => {
    const { items, unread } = read(
      'Huyện\tXã\tVùng\tGhi chú\nKế Sách\tAn Mỹ\tđỏ\ttạm thời\nKế Sách\tBa Trinh\tđỏ\ttạm thời',
    )
    expect(items.map(({ line }) => line)).toEqual([2, 3])
    expect(unread.map(({ line }) => line)).toEqual([2, 3])
  })
})
