import { Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import { getTranslator } from '../i18n/translator'
import { PALETTE } from '../preview/palette'
import { embeddedFonts, NUMBERING, STYLES } from './docx-look'
import { addressParagraphs, hex, missingParagraph, runsOf, zoneTable } from './docx-parts'
import type { DocumentItem, DocumentSection, PackageDocument } from './package-document'
import { scriptRuns } from './scripts'
import { steadyDocx } from './steady-docx'

const t = getTranslator('takeAway')
const common = getTranslator('common')
const muted = { color: hex(PALETTE.muted), size: 17 }
/** A4 in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 1130 }

const sourceOf = ({ source }: DocumentItem) => (source ? runsOf(`  ${t('document.source', { source })}`, muted) : [])

const listItem = (item: DocumentItem): Paragraph[] => [
  ...missingParagraph(item),
  new Paragraph({
    children: [...runsOf(item.text), ...sourceOf(item)],
    numbering: { reference: 'sentences', level: 0 },
  }),
]

/** A paragraph a line, so that people can go on editing; lines with a dash are a list. */
function textLines(text: string): Paragraph[] {
  return text.split(/\n{2,}/).flatMap((part) =>
    part.split('\n').map((line, i, lines) => {
      const point = /^[–-] (.*)$/.exec(line)?.[1]
      const spacing = { after: i === lines.length - 1 ? 140 : 20 }
      return point === undefined
        ? new Paragraph({ children: runsOf(line), spacing })
        : new Paragraph({ children: runsOf(point), spacing, numbering: { reference: 'points', level: 0 } })
    }),
  )
}

const wholeText = (item: DocumentItem): Paragraph[] => [
  ...(item.title
    ? [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [...runsOf(item.title), ...sourceOf(item)] })]
    : []),
  ...missingParagraph(item),
  ...textLines(item.text),
]

const section = ({ heading, kind, items }: DocumentSection): Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: runsOf(heading) }),
  ...items.flatMap(kind === 'list' ? listItem : wholeText),
]

function opening(document: PackageDocument) {
  const { place, district, fromName, decision, effective } = document
  const bold = { bold: true }
  return [
    new Paragraph({ children: runsOf(t('document.package'), { ...bold, color: hex(PALETTE.muted) }) }),
    zoneTable(document),
    new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(place) }),
    new Paragraph({ children: runsOf(district, { ...bold, size: 30, color: hex(PALETTE.muted) }) }),
    ...(fromName ? [new Paragraph({ children: runsOf(t('document.from', { zone: fromName })) })] : []),
    new Paragraph({ children: runsOf(decision, bold) }),
    new Paragraph({ children: runsOf(effective, bold) }),
    ...addressParagraphs(document),
  ]
}

/** "Trang 3/12", counted by the program that opens the document. */
function pageRun(): TextRun {
  const [page, pages] = ['<<page>>', '<<pages>>']
  const parts = t('document.page', { page, pages }).split(/(<<page>>|<<pages>>)/)
  return new TextRun({
    ...muted,
    children: parts.map((part) =>
      part === page ? PageNumber.CURRENT : part === pages ? PageNumber.TOTAL_PAGES : part,
    ),
  })
}

const frame = ({ title, decision, url }: PackageDocument) => ({
  headers: { default: new Header({ children: [new Paragraph({ children: runsOf(`${title}. ${decision}`, muted) })] }) },
  footers: {
    default: new Footer({
      children: [
        new Paragraph({
          tabStops: [{ type: TabStopType.RIGHT, position: PAGE.width - 2 * PAGE.margin }],
          children: [...runsOf(url, muted), new TextRun({ text: '\t', ...muted }), pageRun()],
        }),
      ],
    }),
  },
})

/** The whole package as a Word document that can be edited: its own headings, lists and fonts. */
export async function packageDocx(document: PackageDocument): Promise<Uint8Array> {
  const { sections, title, decision, effective, edition, at } = document
  const hasKhmer = scriptRuns(JSON.stringify(sections)).some(({ khmer }) => khmer)
  const name = common('appName')
  const { width, height, margin } = PAGE
  const file = new Document({
    title,
    subject: `${decision}. ${effective}. ${edition}`,
    creator: name,
    lastModifiedBy: name,
    styles: STYLES,
    numbering: NUMBERING,
    fonts: await embeddedFonts(hasKhmer),
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin: { top: margin, right: margin, bottom: margin, left: margin } },
        },
        ...frame(document),
        children: [...opening(document), ...sections.flatMap(section)],
      },
    ],
  })
  return steadyDocx(await Packer.toBuffer(file), at)
}
