import { readFileSync } from 'node:fs'
import { readUpload, UPLOAD_REFUSALS } from '@/lib/services/read-tables'
import { openDocument } from '@/lib/services/read-tables/open-document'
import { COLUMNS } from '@/lib/services/unit-file/columns'
import { readUnitFile } from '@/lib/services/unit-file/read'
import { documentXml, docx, paragraph, xlsx } from '../../../support/office-file'
import type { AnyTarget, Target } from '../fuzz'
import { fuzzedBytes, shorterBytes } from '../mutate-bytes'
import { fuzzedText, shorterTexts } from '../mutate-text'

const csv = readFileSync(new URL('../../../fixtures/decision-89-2021-08-15.csv', import.meta.url), 'utf8')
const refusals = new Set<string>(UPLOAD_REFUSALS)
const showBytes = (bytes: Uint8Array) => `base64 ${Buffer.from(bytes).toString('base64')}`

async function mustAnswer(name: string, bytes: Uint8Array): Promise<void> {
  const read = await readUpload({ name, type: '', bytes })
  if (read.ok ? typeof read.value.text !== 'string' : !refusals.has(read.reason))
    throw new Error('neither a text nor a refusal')
}

const csvs = [
  csv,
  csv.split('\n').slice(0, 4).join('\r\n'),
  'xã;vùng\n"An Mỹ";đỏ\n',
  '"a""b",c\n,,\n',
  '\ufeffa\tb\n1\t2',
].map((text) => Buffer.from(text))
const utf16 = Buffer.from('\ufeffxã,vùng\nAn Mỹ,đỏ\n', 'utf16le')
const csvBytes: Target<Uint8Array> = {
  name: 'CSV and plain files',
  make: (random) => {
    if (random.percent(50)) return fuzzedBytes(random, [...csvs, utf16])
    return Buffer.from(
      fuzzedText(
        random,
        [csv, 'xã;vùng\n"An Mỹ";đỏ\n'],
        ['"', '""', ',', ';', '\t', '|', '\r\n', '\n', '"\n', 'An Mỹ', 'đỏ'],
        4_000,
      ),
    )
  },
  smaller: shorterBytes,
  show: showBytes,
  run: (bytes) => mustAnswer(bytes.length % 8 === 0 ? 'a.txt' : 'a.csv', bytes),
}

const titles = COLUMNS.map(({ title }) => title)
const unitFiles = [
  `${titles.join(',')}\r\nubnd-31498,xã,941,31498,UBND xã,,Nguyễn Văn An,0299 3822 333,an@example.vn,,có,1\r\n`,
  `Mã đơn vị;Điện thoại\nubnd-31498;'+84 299\n`,
  '\ufeffMã đơn vị\tGhi chú\n"a\nb"\t"c""d"\n',
]
const unitFile: Target<string> = {
  name: 'files of units',
  make: (random) =>
    fuzzedText(
      random,
      unitFiles,
      [...titles, '"', '""', ',', ';', '\t', '\r\n', '\n', '\r', 'có', 'không', '=1+1', "'=", '@', '-'],
      4_000,
    ),
  smaller: shorterTexts,
  show: JSON.stringify,
  run(text) {
    const { rows, problems } = readUnitFile(text)
    if (problems.some(({ line }) => !(line >= 1 && line <= text.length + 1)))
      throw new Error('a problem on a line that is not there')
    for (const row of rows)
      if (JSON.stringify(row.edit).includes('\\u0000')) throw new Error('what PostgreSQL cannot keep')
  },
}

const documents = [
  docx(
    documentXml(
      paragraph('Vùng đỏ gồm: xã An Mỹ') +
        `<w:tbl><w:tr><w:tc>${paragraph('An Mỹ')}</w:tc><w:tc>${paragraph('đỏ')}</w:tc></w:tr></w:tbl>`,
    ),
  ),
  xlsx(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>An Mỹ</t></is></c></row>',
    '<si><t>xã</t></si>',
  ),
]
const archives: Target<Uint8Array> = {
  name: 'archives',
  make: (random) => fuzzedBytes(random, documents),
  smaller: shorterBytes,
  show: showBytes,
  run(bytes) {
    const opened = openDocument(bytes)
    if (typeof opened === 'string' && !refusals.has(opened)) throw new Error(`an unknown refusal: ${opened}`)
  },
}

/** Changes inside the XML, so that the archive itself is sound and the libraries get to read. */
const officeParts = [
  paragraph('Vùng đỏ gồm: xã An Mỹ'),
  `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>${paragraph('Kế Sách')}</w:tc><w:tc>${paragraph('đỏ')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph('')}</w:tc></w:tr></w:tbl>`,
]
const sheetParts = [
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><v>44423.5</v></c></row>',
  '<row r="2"><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#REF!</v></c><c t="str"><f>A1</f><v>x</v></c></row>',
]
const tags = [
  '<w:p>',
  '</w:p>',
  '<w:tbl>',
  '</w:tbl>',
  '<w:tr>',
  '</w:tr>',
  '<w:tc>',
  '</w:tc>',
  '<w:br/>',
  '<w:tab/>',
  '<w:vMerge/>',
  '<w:gridSpan w:val="9"/>',
  '&amp;',
  '&#0;',
  '&#x1F600;',
  '&x;',
  '<!-- -->',
  '<![CDATA[',
  ']]>',
  '<row r="3">',
  '</row>',
  '<c r="ZZ9"><v>1</v></c>',
  '<c r="A1" t="s"><v>7</v></c>',
  ' t="s"',
  ' r="B0"',
  '<v>',
  '</v>',
  '1e400',
  '-1',
]
const documentParts: Target<{ word: boolean; xml: string }> = {
  name: 'documents and workbooks',
  longestMs: 2_000,
  make: (random) => {
    const word = random.percent(50)
    return { word, xml: fuzzedText(random, word ? officeParts : sheetParts, tags, 2_000) }
  },
  *smaller({ word, xml }) {
    for (const shorter of shorterTexts(xml)) yield { word, xml: shorter }
  },
  show: JSON.stringify,
  run: ({ word, xml }) =>
    word ? mustAnswer('a.docx', docx(documentXml(xml))) : mustAnswer('a.xlsx', xlsx(xml, '<si><t>xã</t></si>')),
}

export const fileTargets: readonly AnyTarget[] = [csvBytes, unitFile, archives]
/** Slower by far: their libraries build whole trees. */
export const documentTargets: readonly AnyTarget[] = [documentParts]
