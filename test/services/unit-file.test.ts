import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { bareCell, guardCell } from '@/lib/domain/csv-cell'
import { fieldsChanged, type RegistryUnit } from '@/lib/domain/registry-unit'
import { unitFieldSchemas } from '@/lib/domain/unit-fields-schema'
import { firstProblems } from '@/lib/services/unit-file/problem'
import { readUnitFile } from '@/lib/services/unit-file/read'
import { writeUnitFile } from '@/lib/services/unit-file/write'

const UNIT: RegistryUnit = {
  id: 'so-y-te',
  kind: 'so-y-te',
  name: 'Sở Y tế',
  level: 'province',
  districtCode: null,
  communeCode: null,
  ownName: null,
  person: null,
  phone: null,
  email: null,
  note: null,
  active: true,
  added: false,
  revision: 0,
}

/** Text that spreadsheets and parsers stumble over. */
const nasty = fc
  .tuple(
    fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', "'", "'=", "''+", '"', ';', ',', '\n', '|', 'HYPERLINK('),
    fc.string({ unit: fc.constantFrom(...'=+-@\'",;\n\r\t|ăạ5 \\'.split('')), maxLength: 12 }),
  )
  .map((parts) => parts.join(''))
/** As the registry would keep it. */
const kept = (schema: (typeof unitFieldSchemas)['note' | 'person' | 'ownName']) =>
  nasty.map((text) => schema.parse(text) ?? null)
const arbitraryUnit: fc.Arbitrary<RegistryUnit> = fc
  .record({
    ownName: kept(unitFieldSchemas.ownName),
    person: kept(unitFieldSchemas.person),
    note: kept(unitFieldSchemas.note),
    phone: fc.constantFrom(null, '+84 299 3822 333', '0299.3822.333 (trực)', '-113'),
    email: fc.constantFrom(null, 'syt@soctrang.example', "o'neil+x@a.example"),
    active: fc.boolean(),
    revision: fc.nat(1_000),
  })
  .map((fields) => ({ ...UNIT, ...fields }))
const arbitraryUnits = fc
  .array(arbitraryUnit, { minLength: 1, maxLength: 8 })
  .map((units) => units.map((unit, index) => ({ ...unit, id: `don-vi-${index}` })))

describe('the file of units', () => {
  test('taken back as it was written, it alters nothing', () => {
    fc.assert(
      fc.property(arbitraryUnits, (units) => {
        const { rows, problems } = readUnitFile(writeUnitFile(units))
        expect(problems).toEqual([])
        expect(rows.map(({ id, revision }) => [id, revision])).toEqual(units.map(({ id, revision }) => [id, revision]))
        for (const [index, unit] of units.entries())
          expect(fieldsChanged(unit, rows[index]?.edit ?? { active: !unit.active })).toEqual([])
      }),
    )
  })

  test('no cell of it begins as a formula does', () => {
    fc.assert(
      fc.property(arbitraryUnits, (units) => {
        const { data } = Papa.parse<string[]>(writeUnitFile(units).slice(1), { delimiter: ',', newline: '\r\n' })
        for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })

  test('a guarded cell gives back any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), nasty), (text) => bareCell(guardCell(text)) === text))
  })

  test('spreadsheets that part cells by semicolons or tabs, and end lines otherwise, are read too', () => {
    const units = [{ ...UNIT, person: 'Nguyễn Văn A', note: 'Dòng 1\nDòng 2; còn nữa, hết' }]
    for (const [delimiter, newline] of [
      [';', '\n'],
      ['\t', '\r\n'],
    ] as const) {
      const { data } = Papa.parse<string[]>(writeUnitFile(units).slice(1), { delimiter: ',', newline: '\r\n' })
      const { rows, problems } = readUnitFile(Papa.unparse(data, { delimiter, newline }))
      expect(problems).toEqual([])
      expect(fieldsChanged({ ...UNIT }, rows[0]?.edit ?? {})).toEqual(['person', 'note'])
    }
  })

  test('every problem is named with its line', () => {
    const head = 'Mã đơn vị,Người phụ trách,Điện thoại,Thư điện tử,Còn giao việc,Lần sửa,Ghi chú'
    const lines = [
      'a,Ông A,0299 3822 333,a@b.vn,có,0,"một\nhai"',
      'b,Bà B,không có,a@b,Không,x,',
      'c,thiếu ô',
      'd,,,,,0,',
    ]
    const { problems } = readUnitFile([head, ...lines].join('\n'))
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [4, 'bad-phone'],
      [4, 'bad-email'],
      [4, 'bad-revision'],
      [5, 'cells'],
      [6, 'bad-active'],
    ])
    expect(readUnitFile('').problems).toMatchObject([{ code: 'empty' }])
    expect(readUnitFile('Mã,Tên').problems.map(({ code }) => code)).toEqual([
      'unknown-column',
      'unknown-column',
      'no-id-column',
    ])
    expect(readUnitFile('Mã đơn vị,Ghi chú\na,"mở mà không đóng').problems).toMatchObject([{ code: 'broken-quotes' }])
  })
})

describe('a file larger than any list of units', () => {
  test.each([
    ['lines', 'Mã đơn vị\n'.concat('a\n'.repeat(100_000))],
    ['empty lines', 'Mã đơn vị\n'.concat('\n'.repeat(500_000))],
    ['open quotes', 'Mã đơn vị\n'.concat('"\n'.repeat(100_000))],
  ])('is refused as such, once: %s', (_, text) => {
    expect(readUnitFile(text)).toMatchObject({ rows: [], problems: [{ code: 'too-many-lines' }] })
  })
  test('says the first two hundred problems, in order, and how many there are besides', () => {
    const lines = Array.from({ length: 300 }, (_, nth) => `a${nth},1`).reverse()
    const { problems } = readUnitFile(['Mã đơn vị,Điện thoại', ...lines].join('\n'))
    const said = firstProblems(problems)
    expect(said).toHaveLength(201)
    expect(said.at(-1)).toMatchObject({ code: 'more', value: '100', line: 202 })
  })
  test('shows no more of a cell than can be read', () => {
    const { problems } = readUnitFile(`Mã đơn vị,${'x'.repeat(5_000)}\na,b`)
    expect(problems[0]?.value).toHaveLength(100)
  })
})
