import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { readDecision } from '@/lib/domain/reading/read-decision'
import { readUpload, UPLOAD_LIMITS } from '@/lib/services/read-tables'
import { gazetteer } from '../support/province'

const fixture = (ending: string) => new URL(`../fixtures/decision-89-2021-08-15.${ending}`, import.meta.url)
const csv = readFileSync(fixture('csv'), 'utf8')
const upload = (name: string, bytes: Uint8Array | string) =>
  readUpload({ name, type: '', bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes })
const itemsOf = async (name: string, bytes: Uint8Array | string) => {
  const read = await upload(name, bytes)
  return read.ok ? readDecision(read.value.text, gazetteer).items : read.reason
}
const direct = readDecision(csv, gazetteer).items.map(({ communeCode, zone }) => ({ communeCode, zone }))
const all29 = direct.map((item) => expect.objectContaining(item))

const rows = csv
  .trim()
  .split('\n')
  .map((line) => line.split(',').slice(4))

describe('text and CSV', () => {
  it('reads the text as it is', async () => {
    expect(await itemsOf('a.txt', readFileSync(fixture('txt')))).toHaveLength(29)
  })
  it.each([
    ['plain', strToU8(csv)],
    ['with a byte order mark', strToU8(`\ufeff${csv}`)],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${csv}`, 'utf16le'))],
    ['semicolons', strToU8(csv.replaceAll(',', ';'))],
    ['quotes and Windows lines', strToU8(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n'))],
  ])('reads the 29 of a CSV: %s', async (_, bytes) => expect(await itemsOf('a.csv', bytes)).toEqual(all29))
})

describe('workbooks and documents', () => {
  it('reads the 29 of a workbook', async () => {
    const file = await writeXlsxFile(rows.map((row) => row.map((value) => ({ value, type: String })))).toBuffer()
    expect(await itemsOf('a.xlsx', new Uint8Array(file))).toEqual(all29)
  })
  it('reads paragraphs and tables of a document in order, merged cells too', async () => {
    const read = await upload('a.docx', docx())
    expect(read).toEqual({
      ok: true,
      value: { text: 'Vùng đỏ gồm:\nHuyện\tXã\tVùng\nKế Sách\tAn Mỹ\tđỏ\n\tBa Trinh\tcam\nHết' },
    })
  })
})

describe('refusals', () => {
  it.each<[string, string, Uint8Array | string, string]>([
    ['another kind', 'a.pdf', 'x', 'unsupported-type'],
    ['no ending', 'csv', 'x', 'unsupported-type'],
    ['nothing in it', 'a.csv', '', 'empty'],
    ['only spaces', 'a.txt', ' \n', 'empty'],
    ['too many bytes', 'a.txt', new Uint8Array(UPLOAD_LIMITS.bytes + 1), 'too-large'],
    ['too many rows', 'a.csv', 'a,b\n'.repeat(UPLOAD_LIMITS.rows + 1), 'too-many-rows'],
    ['broken letters', 'a.txt', new Uint8Array([0xc3, 0x28]), 'unreadable'],
    ['no zip', 'a.xlsx', 'not a zip', 'unreadable'],
    ['a zip of something else', 'a.xlsx', zipSync({ 'a.txt': strToU8('a') }), 'unreadable'],
    ['half a document', 'a.docx', docx().subarray(0, 300), 'unreadable'],
    ['a bomb', 'a.docx', zipSync({ 'word/document.xml': new Uint8Array(25_000_000) }), 'zip-bomb'],
    [
      'very many entries',
      'a.xlsx',
      zipSync(Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`${at}`, strToU8('a')]))),
      'zip-bomb',
    ],
  ])('%s', async (_, name, bytes, reason) => expect(await upload(name, bytes)).toEqual({ ok: false, reason }))
  it('a bomb that lies about its size', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(25_000_000) })
    // The stated sizes stand at byte 22 of the entry's head and at byte 24 of its directory record.
    const directory = Buffer.from(bomb).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    new DataView(bomb.buffer).setUint32(22, 10, true)
    new DataView(bomb.buffer).setUint32(directory + 24, 10, true)
    expect(await upload('a.docx', bomb)).toEqual({ ok: false, reason: 'zip-bomb' })
  })
})

/** A small document: a paragraph, a table whose first column is merged downwards, a paragraph. */
function docx(): Uint8Array {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
  const cell = (text: string, merge = '') => `<w:tc><w:tcPr>${merge}</w:tcPr>${paragraph(text)}</w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const table = [
    row(cell('Huyện'), cell('Xã'), cell('Vùng')),
    row(cell('Kế Sách', '<w:vMerge w:val="restart"/>'), cell('An Mỹ'), cell('đỏ')),
    row(cell('', '<w:vMerge/>'), cell('Ba Trinh'), cell('cam')),
  ].join('')
  const body = `${paragraph('Vùng đỏ gồm:')}<w:tbl>${table}</w:tbl>${paragraph('Hết')}`
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const packageOf = 'http://schemas.openxmlformats.org/package/2006'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${packageOf}/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${packageOf}/relationships"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`),
  })
}
