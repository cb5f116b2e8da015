import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { answerQuestion, type DecisionReading, readDecision } from '@/lib/domain/reading/read-decision'
import { ZONES, type Zone } from '@/lib/domain/zone'
import { gazetteer } from '../../support/province'
import { decision89 } from './decision-89'

const fixture = (ending: string) =>
  readFileSync(new URL(`../../fixtures/decision-89-2021-08-15.${ending}`, import.meta.url), 'utf8')
const read = (text: string) => readDecision(text, gazetteer)

/** "red: Xã An Hiệp/942": every item as zone, name and district. */
const said = ({ items }: DecisionReading) =>
  items.map(({ communeCode, zone }) => {
    const commune = gazetteer.byCode.get(communeCode)
    return `${zone}: ${commune?.name}/${commune?.districtCode}`
  })
const codes = ({ items }: DecisionReading, zone: Zone) =>
  items.flatMap((item) => (item.zone === zone ? [item.communeCode] : [])).sort()

describe('decision 89/QĐ-BCĐ', () => {
  it.each(['txt', 'csv'])('reads all 29 communes of the %s right, without a question', (ending) => {
    const reading = read(fixture(ending))
    for (const zone of ZONES) expect(codes(reading, zone)).toEqual(decision89[zone].toSorted())
    expect(reading.questions).toEqual([])
    expect(reading.unread).toEqual([])
    expect(reading.header).toMatchObject({ number: '89/QĐ-BCĐ', signedOn: '2021-08-15' })
  })
  it('takes issuer and effect from the CSV, and invents neither for the text', () => {
    expect(read(fixture('txt')).header).toEqual({ number: '89/QĐ-BCĐ', signedOn: '2021-08-15' })
    expect(read(fixture('csv')).header).toMatchObject({
      issuer: 'Ban Chỉ đạo phòng chống dịch Covid-19 tỉnh Sóc Trăng',
      effectiveAt: '2021-08-15T00:00:00+07:00',
    })
  })
  it('is less sure of slips', () => {
    const slip = read(fixture('txt')).items.find(({ matched }) => matched === 'xã An Thới Hội')
    expect(slip).toMatchObject({ communeCode: '31549', confidence: 0.75 })
  })
})

const AN_HIEP = 'red: Xã An Hiệp/942'
const certain: [string, string, string[]][] = [
  ['tone marks', 'Xã Xuân Hoà và Thuận Hoà thuộc vùng đỏ', ['red: Xã Xuân Hòa/943', 'red: Xã Thuận Hòa/942']],
  ['word order', 'Xã An Thới Hội thuộc vùng đỏ', ['red: Xã Thới An Hội/943']],
  ['one-letter slip', 'Xã An Hiệpp thuộc vùng đỏ', [AN_HIEP]],
  ['no kind of place', 'Phú Tâm thuộc vùng đỏ', ['red: Xã Phú Tâm/942']],
  ['inherited kind', 'xã Tân Hưng, Long Phú thuộc vùng cam', ['orange: Xã Tân Hưng/946', 'orange: Xã Long Phú/946']],
  [
    'wards of a town',
    'Thị xã Vĩnh Châu: các phường 1, 2 và Khánh Hòa thuộc vùng đỏ',
    ['red: Phường 1/950', 'red: Phường 2/950', 'red: Phường Khánh Hòa/950'],
  ],
  [
    'numbers alone',
    'xã An Thạnh 1, 2 và 3: vùng đỏ',
    ['red: Xã An Thạnh 1/945', 'red: Xã An Thạnh 2/945', 'red: Xã An Thạnh 3/945'],
  ],
  ['roman numbers', 'xã Hòa Tú 2, Gia Hòa II thuộc vùng cam', ['orange: Xã Hòa Tú II/947', 'orange: Xã Gia Hòa 2/947']],
  [
    'brackets',
    'Vùng đỏ: thị trấn Châu Thành (huyện Châu Thành), Phường 1 (thị xã Vĩnh Châu). Vùng cam: các xã Tân Hưng, Long Phú (huyện Long Phú)',
    ['red: Thị trấn Châu Thành/942', 'red: Phường 1/950', 'orange: Xã Tân Hưng/946', 'orange: Xã Long Phú/946'],
  ],
  [
    'headings',
    '1. Vùng đỏ (nguy cơ rất cao):\n- Huyện Kế Sách: xã An Mỹ\n2. Vùng cam:\n- Huyện Mỹ Tú: Long Hưng',
    ['red: Xã An Mỹ/943', 'orange: Xã Long Hưng/944'],
  ],
  [
    'a district a heading',
    'I. HUYỆN KẾ SÁCH\n1. Xã An Mỹ: vùng đỏ\nII. THỊ XÃ NGÃ NĂM\n1. Phường 1: vùng xanh',
    ['red: Xã An Mỹ/943', 'green: Phường 1/948'],
  ],
  ['colours', 'Đỏ: An Hiệp\nCam: Phú Tâm', [AN_HIEP, 'orange: Xã Phú Tâm/942']],
  [
    'levels',
    'xã An Hiệp nguy cơ rất cao; xã An Ninh nguy cơ cao; xã Phú Tâm nguy cơ; xã Phú Tân bình thường mới',
    [AN_HIEP, 'orange: Xã An Ninh/942', 'yellow: Xã Phú Tâm/942', 'green: Xã Phú Tân/942'],
  ],
  [
    'grades',
    'Cấp độ dịch 4: xã An Hiệp; cấp 3: xã An Ninh; dịch cấp II: xã Phú Tâm',
    [AN_HIEP, 'orange: Xã An Ninh/942', 'yellow: Xã Phú Tâm/942'],
  ],
  [
    'moves',
    'Xã An Hiệp chuyển từ vùng vàng sang vùng đỏ. Xã An Ninh từ cấp 2 lên cấp 3.',
    [AN_HIEP, 'orange: Xã An Ninh/942'],
  ],
  ['the past', 'Xã An Ninh trước đây thuộc vùng đỏ, nay thuộc vùng vàng', ['yellow: Xã An Ninh/942']],
  [
    'abbreviations',
    'TT. Châu Thành (H. Châu Thành), P1, P.2 (TX. Vĩnh Châu), P.10 TP. Sóc Trăng: vùng đỏ',
    ['red: Thị trấn Châu Thành/942', 'red: Phường 1/950', 'red: Phường 2/950', 'red: Phường 10/941'],
  ],
  [
    'district behind',
    'Xã Tân Thạnh, huyện Long Phú, xã Thạnh Tân, huyện Thạnh Trị thuộc vùng đỏ',
    ['red: Xã Tân Thạnh/946', 'red: Xã Thạnh Tân/949'],
  ],
  [
    'no diacritics',
    'tai huyen chau thanh, thi tran chau thanh thuoc vung do; xa an ninh thuoc vung cam',
    ['red: Thị trấn Châu Thành/942', 'orange: Xã An Ninh/942'],
  ],
  ['capitals', 'XÃ AN HIỆP VÀ PHÚ TÂM THUỘC VÙNG ĐỎ', [AN_HIEP, 'red: Xã Phú Tâm/942']],
  ['wrapped lines', 'Tại huyện Châu Thành, xã An Hiệp và\nAn Ninh thuộc vùng\nđỏ', [AN_HIEP, 'red: Xã An Ninh/942']],
  [
    'merged cells',
    'Huyện Kế Sách\tXã An Mỹ\tvùng đỏ\n\tXã Ba Trinh\tvùng cam',
    ['red: Xã An Mỹ/943', 'orange: Xã Ba Trinh/943'],
  ],
  [
    'crosses',
    'STT\tHuyện\tXã\tXanh\tVàng\tCam\tĐỏ\n1\tKế Sách\tAn Mỹ\t\tx\t\t\n2\t\tKế Sách\tx\t\t\t',
    ['yellow: Xã An Mỹ/943', 'green: Thị trấn Kế Sách/943'],
  ],
  [
    'names under zones',
    'Huyện\tVùng đỏ\tVùng cam\nKế Sách\tAn Mỹ, Ba Trinh\tKế An',
    ['red: Xã An Mỹ/943', 'red: Xã Ba Trinh/943', 'orange: Xã Kế An/943'],
  ],
  ['said twice', 'Xã An Hiệp thuộc vùng đỏ. Xã An Hiệp thuộc vùng đỏ.', [AN_HIEP]],
  [
    'none in a zone',
    'Tại huyện Kế Sách không có địa phương thuộc vùng đỏ; xã An Mỹ thuộc vùng cam',
    ['orange: Xã An Mỹ/943'],
  ],
  [
    'counts that agree',
    'Vùng đỏ (01 xã, 01 thị trấn): xã An Hiệp, thị trấn Châu Thành',
    [AN_HIEP, 'red: Thị trấn Châu Thành/942'],
  ],
]

describe('what is certain', () => {
  it.each(certain)('%s', (_, text, expected) => {
    const reading = read(text)
    expect(said(reading).sort()).toEqual(expected.toSorted())
    expect(reading.questions).toEqual([])
  })
  it.each([
    ['Toàn bộ huyện Trần Đề thuộc vùng xanh', 11],
    ['Toàn bộ các huyện Kế Sách, Long Phú và thị xã Ngã Năm thuộc vùng xanh', 32],
    ['Tất cả các xã, thị trấn của huyện Mỹ Tú là vùng xanh', 9],
    ['Toàn tỉnh vùng xanh', 109],
    ['109/109 xã, phường, thị trấn ở mức bình thường mới', 109],
    ['Toàn tỉnh vùng xanh, trừ huyện Kế Sách', 96],
    ['Các xã, thị trấn còn lại của huyện Kế Sách thuộc vùng xanh', 13],
    ['Tại huyện Kế Sách: thị trấn Kế Sách, thị trấn An Lạc Thôn thuộc vùng đỏ; các xã còn lại thuộc vùng xanh', 13],
  ])('%s: %i communes', (text, count) => expect(read(text).items).toHaveLength(count))
})

describe('what must be asked', () => {
  it.each([
    ['Phường 1 thuộc vùng đỏ', 'ambiguous-commune', 3],
    ['Tại huyện Long Phú: Long Phú thuộc vùng cam', 'ambiguous-commune', 2],
    ['Lịch Hội Thượng thuộc vùng cam', 'ambiguous-commune', 2],
    ['Châu Thành thuộc vùng đỏ', 'ambiguous-commune', 1],
    ['Xã Phú Tâ thuộc vùng cam', 'near-names', 2],
    ['Xã An Thạnh 4 thuộc vùng cam', 'near-names', 3],
    ['Tại huyện Kế Sách, xã An Hiệp thuộc vùng đỏ', 'outside-district', 1],
    ['Xã An Hiệp thuộc vùng đỏ. Xã An Hiệp thuộc vùng cam', 'conflicting-zones', 1],
    ['Xã An Hiệp không thuộc vùng đỏ', 'unknown-zone', 1],
    ['Xã An Hiệp thuộc cấp 5', 'unknown-zone', 1],
    ['Huyện Mỹ Tú thuộc vùng vàng', 'whole-district', 9],
    ['Các địa phương còn lại thuộc vùng xanh', 'rest-uncertain', 109],
  ])('%s', (text, kind, candidates) => {
    const reading = read(text)
    expect(reading.items).toEqual([])
    expect(reading.questions.map((question) => [question.kind, question.candidates.length])).toEqual([
      [kind, candidates],
    ])
  })
  it('a count that does not agree', () => {
    const { items, questions } = read('9 xã thuộc vùng xanh là: xã An Hiệp, An Ninh.')
    expect(items).toHaveLength(2)
    expect(questions.map(({ kind }) => kind)).toEqual(['count-mismatch'])
  })
  it('a rest beside a name that cannot be read', () => {
    const { items, questions } = read(
      'Tại huyện Kế Sách, xã Xyzt thuộc vùng đỏ; các xã, thị trấn còn lại thuộc vùng xanh',
    )
    expect(items).toEqual([])
    expect(questions.map(({ kind }) => kind)).toEqual(['rest-uncertain'])
  })
  it('is settled by an answer, and only by it', () => {
    const reading = read('Phường 1 thuộc vùng đỏ')
    const id = reading.questions[0]?.id ?? ''
    const answered = answerQuestion(reading, id, { communeCode: '31783', zone: 'red' })
    expect(said(answered)).toEqual(['red: Phường 1/950'])
    expect(answered.questions).toEqual([])
    expect(answerQuestion(reading, id, 'skip').items).toEqual([])
    expect(answerQuestion(reading, 'no such', 'skip')).toBe(reading)
    expect(reading.questions).toHaveLength(1)
  })
})

describe('header', () => {
  it.each([
    ['Số: 2856/QĐ-UBND\nSóc Trăng, ngày 2 tháng 11 năm 2021', { number: '2856/QĐ-UBND', signedOn: '2021-11-02' }],
    ['có hiệu lực từ 0 giờ ngày 16/8/2021', { effectiveAt: '2021-08-16T00:00:00+07:00' }],
    ['kể từ 12h00 ngày 2-11-2021', { effectiveAt: '2021-11-02T12:00:00+07:00' }],
    ['áp dụng từ 00:00 ngày 02/11/2021', { effectiveAt: '2021-11-02T00:00:00+07:00' }],
    ['có hiệu lực kể từ ngày ký', {}],
    ['Căn cứ Quyết định số 12/QĐ-TTg ngày 1/2/2020', {}],
    ['từ 0 giờ ngày 31/2/2021', {}],
  ])('%s', (text, header) => expect(read(text).header).toEqual(header))
})

describe('unread', () => {
  it('reports what frames a decision and what names nothing', () => {
    const { items, unread } = read(
      'Căn cứ Luật phòng, chống bệnh truyền nhiễm;\nXã An Hiệp thuộc vùng đỏ; xã Xyzt thuộc vùng cam.\nNơi nhận:\n- UBND huyện Kế Sách.',
    )
    expect(items).toHaveLength(1)
    expect(unread.map(({ reason, line }) => [line, reason])).toEqual([
      [1, 'not-a-place'],
      [2, 'no-such-commune'],
      [3, 'not-a-place'],
      [4, 'not-a-place'],
    ])
  })
})
