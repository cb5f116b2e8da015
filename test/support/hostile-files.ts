import { documentXml, docx, docxEntries, paragraph, xlsx, xlsxEntries } from './office-file'
import { rawZip } from './raw-zip'

const good = documentXml(paragraph('Vùng đỏ gồm: xã An Mỹ, huyện Kế Sách'))
const zeros = (bytes: number) => new Uint8Array(bytes)
const part = (change: object) =>
  rawZip(docxEntries(good).map((entry) => (entry.name.startsWith('word/') ? { ...entry, ...change } : entry)))
const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]>`
const outside = '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
const LIMIT = 2_000_000
const filled = (text: string) => Buffer.from(text.repeat(Math.floor(LIMIT / Buffer.byteLength(text))))

export type HostileFile = { what: string; name: string; make: () => Uint8Array; expected: readonly string[] }

const file = (
  what: string,
  name: string,
  expected: string | readonly string[],
  make: () => Uint8Array,
): HostileFile => ({
  what,
  name,
  make,
  expected: typeof expected === 'string' ? [expected] : expected,
})

/** Files made to harm whoever opens them, and the reasons for which each may be refused; `read`: it may be read. */
export const hostileFiles: readonly HostileFile[] = [
  file('25 MB of nothing', 'a.docx', 'zip-bomb', () => docx(zeros(25_000_000))),
  file('a bomb that says it is small', 'a.docx', 'zip-bomb', () =>
    rawZip([{ name: 'word/document.xml', data: zeros(25_000_000), central: { size: 10 }, local: { size: 10 } }]),
  ),
  file('four gigabytes, as it says', 'a.docx', 'zip-bomb', () =>
    part({ central: { size: 0xfffffffe }, local: { size: 0xfffffffe } }),
  ),
  file('sizes left to ZIP64', 'a.docx', ['zip-bomb', 'suspicious'], () =>
    part({ central: { size: 0xffffffff, packed: 0xffffffff }, local: { size: 0xffffffff, packed: 0xffffffff } }),
  ),
  file('entries that share one body', 'a.docx', 'suspicious', overlapping),
  file('two names for one body', 'a.docx', 'suspicious', () =>
    rawZip([
      ...docxEntries(good),
      { name: 'word/more.xml', data: '', central: { offset: 0, name: '[Content_Types].xml' } },
    ]),
  ),
  file('another name in the local header', 'a.docx', 'suspicious', () =>
    part({ local: { name: 'word/document.bin' } }),
  ),
  file('another size in the local header', 'a.docx', 'suspicious', () => part({ local: { size: 3 } })),
  file('a smaller size than it has', 'a.docx', 'zip-bomb', () => part({ local: { size: 3 }, central: { size: 3 } })),
  file('a larger size than it has', 'a.docx', 'suspicious', () =>
    part({ local: { size: 9_999 }, central: { size: 9_999 } }),
  ),
  file('another method in the local header', 'a.docx', 'suspicious', () => part({ local: { method: 0 } })),
  file('a method of its own', 'a.docx', 'suspicious', () => part({ local: { method: 14 }, central: { method: 14 } })),
  file('entries behind the back of the end record', 'a.docx', 'suspicious', () =>
    rawZip(docxEntries(good), { count: 1 }),
  ),
  file('more entries than there are', 'a.docx', 'suspicious', () => rawZip(docxEntries(good), { count: 400 })),
  file('twenty thousand entries', 'a.docx', 'zip-bomb', () =>
    rawZip(Array.from({ length: 20_000 }, (_, at) => ({ name: `${at}`, data: '', stored: true }))),
  ),
  file('a way out of its folder', 'a.docx', 'suspicious', () =>
    rawZip([...docxEntries(good), { name: '../../../etc/cron.d/x.xml', data: 'x' }]),
  ),
  file('a path from the root', 'a.docx', 'suspicious', () =>
    rawZip([...docxEntries(good), { name: '/etc/x.xml', data: 'x' }]),
  ),
  file('a path with backslashes', 'a.docx', 'suspicious', () =>
    rawZip([...docxEntries(good), { name: '..\\x.xml', data: 'x' }]),
  ),
  file('a name twice', 'a.docx', 'suspicious', () =>
    rawZip([...docxEntries(good), { name: 'WORD/document.xml', data: 'x' }]),
  ),
  file('the prototype as a name', 'a.docx', 'read', () =>
    rawZip([...docxEntries(good), { name: '__proto__/x.xml', data: '<a/>' }]),
  ),
  file('locked', 'a.docx', 'suspicious', () => part({ central: { flags: 1 }, local: { flags: 1 } })),
  file('junk behind its end', 'a.docx', 'unreadable', () => rawZip(docxEntries(good), { junk: 70_000 })),
  file('an end record within a comment', 'a.docx', ['unreadable', 'suspicious', 'read'], () =>
    rawZip(docxEntries(good), { comment: rawZip(docxEntries(good)) }),
  ),
  file('a zip in a zip in a zip', 'a.docx', 'read', () =>
    rawZip([
      ...docxEntries(good),
      { name: 'word/inner.zip', data: rawZip([{ name: 'b.zip', data: docx(zeros(15_000_000)) }]) },
    ]),
  ),
  file('entities that multiply, in a document', 'a.docx', 'suspicious', () =>
    docx(documentXml(paragraph('&j;'), laughs)),
  ),
  file('entities that multiply, in a workbook', 'a.xlsx', 'suspicious', () =>
    xlsx('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', '<si><t>&j;</t></si>', laughs),
  ),
  file('an entity from a file of the server', 'a.docx', 'suspicious', () =>
    docx(documentXml(paragraph('&a;'), outside)),
  ),
  file('a hundred thousand levels', 'a.docx', 'suspicious', () =>
    docx(documentXml(`${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}`)),
  ),
  file('three million empty tags', 'a.docx', 'zip-bomb', () => docx(documentXml('<w:p/>'.repeat(3_000_000)))),
  file('a million and a half paragraphs', 'a.docx', ['read', 'empty', 'broke', 'took-too-long'], () =>
    docx(documentXml('<w:p/>'.repeat(1_500_000))),
  ),
  file('tags that never close', 'a.docx', 'unreadable', () => docx(documentXml('<w:p '.repeat(200_000)))),
  file('UTF-16', 'a.docx', 'unreadable', () => docx(Buffer.from(`\ufeff${good}`, 'utf16le'))),
  file('a cell that spans a thousand million columns', 'a.docx', ['read', 'too-many-rows'], () =>
    docx(
      documentXml(
        `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${paragraph('a')}</w:tc></w:tr></w:tbl>`,
      ),
    ),
  ),
  file('one cell at the far corner', 'a.xlsx', 'too-many-rows', () =>
    xlsx('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  ),
  ...[
    ['six letters', '<c r="ZZZZZZ1">'],
    ['six letters by another prefix', '<c r="A1" x:r="ZZZZZZ1">'],
    ['six letters in a cell of a prefix', '<x:c r="ZZZZZZ1">'],
    ['letters that are none', '<c r="B__proto__1">'],
    ['without quotes', '<c r=ZZZZZZ1>'],
    ['without a space before', '<c t="n"r="ZZZZZZ1">'],
    ['a letter by its number', '<c r="&#90;ZZZZZ1">'],
  ].map(([name, cell]) =>
    file(`a column of ${name}`, 'a.xlsx', 'suspicious', () => xlsx(`<row r="1">${cell}<v>1</v></c></row>`)),
  ),
  file('words and formulas that look like a place', 'a.xlsx', 'read', () =>
    xlsx(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>bán kính r=500m, r = abc</t></is></c><c r="B1"><f>"r="&amp;ROUND(A1,2)</f><v>1</v></c></row>',
    ),
  ),
  file('a row past the last', 'a.xlsx', 'suspicious', () =>
    xlsx('<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'),
  ),
  file('a string that is not there', 'a.xlsx', ['unreadable', 'empty', 'read'], () =>
    xlsx('<row r="1"><c r="A1" t="s"><v>-1</v></c><c r="B1" t="s"><v>999999999</v></c></row>'),
  ),
  file('a workbook without a sheet', 'a.xlsx', 'unreadable', () =>
    rawZip(xlsxEntries('').filter(({ name }) => !name.includes('worksheets'))),
  ),
  file('two million quotes', 'a.csv', ['read', 'too-many-rows', 'broke'], () => filled('"')),
  file('two million commas', 'a.csv', 'empty', () => filled(',')),
  file('two million line ends', 'a.csv', 'empty', () => filled('\n')),
  file('a million marks on one letter', 'a.txt', 'read', () => filled('\u0301\u0323')),
  file('half a million counts', 'a.txt', ['read', 'broke'], () => filled('p.1 ')),
  file('a word of a refusal', 'a.txt', 'read', () => Buffer.from('unreadable')),
]

/** Every directory record leads to the same bytes: 2 MB that unfold to 200 (the trick of zip bombs without nesting). */
function overlapping(): Uint8Array {
  const body = { name: 'word/a.xml', data: zeros(1_000_000), central: { name: 'word/a.xml' } }
  const others = Array.from({ length: 15 }, () => ({
    name: '',
    data: '',
    stored: true,
    central: { ...truthOf(), offset: 0 },
  }))
  return rawZip([body, ...others])
}
const truthOf = () => ({ name: 'word/a.xml', size: 1_000_000, method: 8 })
