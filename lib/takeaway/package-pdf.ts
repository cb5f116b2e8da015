import type { Content } from 'pdfmake/interfaces'
import { getTranslator } from '../i18n/translator'
import { PALETTE } from '../preview/palette'
import type { DocumentItem, DocumentSection, PackageDocument } from './package-document'
import { inFonts, makePdf } from './pdf-maker'
import { missingBox, qrBlock, zoneBand } from './pdf-parts'

const t = getTranslator('takeAway')

const sourceOf = ({ source }: DocumentItem) =>
  source ? [{ text: `  ${t('document.source', { source })}`, fontSize: 8, color: PALETTE.muted }] : []

const listItem = (item: DocumentItem): Content => ({
  stack: [...missingBox(item), { text: [...inFonts(item.text), ...sourceOf(item)] as Content }],
  margin: [0, 0, 0, 3],
})

const wholeText = (item: DocumentItem): Content => ({
  stack: [
    ...(item.title
      ? [
          {
            text: [...inFonts(item.title).map((run) => ({ ...run, bold: true })), ...sourceOf(item)] as Content,
            headlineLevel: 2,
          },
        ]
      : []),
    ...missingBox(item),
    { text: inFonts(item.text), margin: [0, 2, 0, 4] },
  ],
  margin: [0, 4, 0, 0],
})

const section = ({ heading, kind, items }: DocumentSection): Content[] => [
  {
    text: heading,
    fontSize: 14,
    bold: true,
    color: PALETTE.accent,
    margin: [0, 10, 0, 4],
    outline: true,
    headlineLevel: 1,
  },
  ...(kind === 'list' ? [{ ul: items.map(listItem) }] : items.map(wholeText)),
]

function opening(document: PackageDocument): Content[] {
  return [
    { text: t('document.package'), fontSize: 11, bold: true, color: PALETTE.muted, margin: [0, 0, 0, 4] },
    zoneBand(document, 1),
    { text: inFonts(document.place), fontSize: 24, bold: true, margin: [0, 8, 0, 0], lineHeight: 1.1, outline: true },
    { text: inFonts(document.district), fontSize: 14, bold: true, color: PALETTE.muted },
    ...(document.fromName
      ? [
          {
            text: t('document.from', { zone: document.fromName }),
            margin: [0, 4, 0, 0] as [number, number, number, number],
          },
        ]
      : []),
    { text: inFonts(`${document.decision}\n${document.effective}`), bold: true, fontSize: 12, margin: [0, 4, 0, 6] },
    qrBlock(document, 1),
    { text: inFonts(document.inForce), margin: [0, 6, 0, 0] },
  ]
}

const MARGIN = 45

/** The whole package on A4, with bookmarks, running heads and page numbers. */
export const packagePdf = (document: PackageDocument): Promise<Buffer> =>
  makePdf(document, {
    pageSize: 'A4',
    pageMargins: [MARGIN, 48, MARGIN, 48],
    content: [...opening(document), ...document.sections.flatMap(section)],
    // A heading alone at the foot of a page is read as the page's last word.
    pageBreakBefore: (node, nodes) => node.headlineLevel !== undefined && nodes.getFollowingNodesOnPage().length === 0,
    header: (page) =>
      page === 1
        ? ''
        : {
            text: inFonts(`${document.title}. ${document.decision}`),
            fontSize: 8.5,
            color: PALETTE.muted,
            margin: [MARGIN, 22, MARGIN, 0],
          },
    footer: (page, pages) => ({
      columns: [
        { text: document.url, fontSize: 8.5, color: PALETTE.muted },
        {
          text: t('document.page', { page: String(page), pages: String(pages) }),
          alignment: 'right',
          fontSize: 8.5,
          width: 80,
        },
      ],
      margin: [MARGIN, 14, MARGIN, 0],
    }),
  })
