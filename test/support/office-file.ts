import { type RawEntry, rawZip } from './raw-zip'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const KIND = 'application/vnd.openxmlformats-officedocument'

const types = (part: string, kind: string) =>
  `<Types xmlns="${PACKAGE}/content-types"><Override PartName="${part}" ContentType="${KIND}.${kind}.main+xml"/></Types>`
const rels = (target: string, kind: string) =>
  `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`

export const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
export const documentXml = (body: string, before = '') =>
  `${before}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`

/** The entries of a Word document around a `word/document.xml`. */
export const docxEntries = (xml: string | Uint8Array): RawEntry[] => [
  { name: '[Content_Types].xml', data: types('/word/document.xml', 'wordprocessingml.document') },
  { name: '_rels/.rels', data: rels('word/document.xml', 'officeDocument') },
  { name: 'word/document.xml', data: xml },
]

/** The entries of a workbook of one sheet: the rows' XML, and the shared strings'. */
export const xlsxEntries = (rows: string, strings = '', before = ''): RawEntry[] => [
  { name: '[Content_Types].xml', data: types('/xl/workbook.xml', 'spreadsheetml.sheet') },
  { name: '_rels/.rels', data: rels('xl/workbook.xml', 'officeDocument') },
  {
    name: 'xl/workbook.xml',
    data: `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    data: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  },
  {
    name: 'xl/worksheets/sheet1.xml',
    data: `${before}<worksheet xmlns="${SHEET}"><sheetData>${rows}</sheetData></worksheet>`,
  },
  { name: 'xl/sharedStrings.xml', data: `${before}<sst xmlns="${SHEET}">${strings}</sst>` },
  {
    name: 'xl/styles.xml',
    data: `<styleSheet xmlns="${SHEET}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
  },
]
export const docx = (xml: string | Uint8Array) => rawZip(docxEntries(xml))
export const xlsx = (rows: string, strings?: string, before?: string) => rawZip(xlsxEntries(rows, strings, before))
