import type { Content } from 'pdfmake/interfaces'
import { getTranslator } from '../i18n/translator'
import { PALETTE, ZONE_COLOURS } from '../preview/palette'
import type { DocumentItem, PackageDocument } from './package-document'
import { inFonts, makePdf, pagesOf } from './pdf-maker'
import { missingBox, qrBlock, zoneBand } from './pdf-parts'

const words = getTranslator('messagePackage')

/** Scale against A4, and the margin in points: 8 mm and more, beyond the 3 mm that a press cuts and a printer needs. */
const SHEETS = {
  A5: { scale: 0.71, margin: 24 },
  A4: { scale: 1, margin: 30 },
  A3: { scale: Math.SQRT2, margin: 42 },
} as const
export type SheetSize = keyof typeof SHEETS

const place = (document: PackageDocument, scale: number): Content => ({
  stack: [
    {
      text: inFonts(document.place),
      fontSize: (document.place.length > 19 ? 28 : 36) * scale,
      bold: true,
      lineHeight: 1.1,
    },
    { text: inFonts(document.district), fontSize: 17 * scale, bold: true, color: PALETTE.muted },
    { text: inFonts(document.effective), fontSize: 15 * scale, bold: true, margin: [0, 2 * scale, 0, 0] },
  ],
  margin: [0, 8 * scale, 0, 8 * scale],
})

/** Paragraphs with their lists; a short first line of a part is its heading. */
function leafletText({ text }: DocumentItem, size: number): Content[] {
  return text.split('\n\n').map((part) => {
    const [first = '', ...rest] = part.split('\n')
    if (rest.length === 0) return { text: inFonts(part), fontSize: size, margin: [0, 0, 0, size * 0.55] }
    return {
      stack: [
        { text: inFonts(first), bold: true, fontSize: size * 1.12, color: PALETTE.accent },
        ...rest.map((line) => ({
          text: inFonts(line),
          fontSize: size,
          margin: [0, size * 0.12, 0, 0] as [number, number, number, number],
        })),
      ],
      margin: [0, 0, 0, size * 0.55],
    }
  })
}

const column = (heading: string, items: readonly DocumentItem[], sign: string, size: number): Content => ({
  stack: [
    { text: heading, bold: true, fontSize: size * 1.25, color: PALETTE.accent, margin: [0, 0, 0, size * 0.3] },
    ...items
      .filter(({ missing }) => !missing)
      .map(({ text }) => ({
        columns: [
          { text: sign, bold: true, width: size * 1.3, fontSize: size },
          { text: inFonts(text), fontSize: size },
        ],
        margin: [0, 0, 0, size * 0.35] as [number, number, number, number],
      })),
  ],
})

function posterBody(document: PackageDocument, scale: number, size: number): Content[] {
  const { banners, dos, donts } = document.sheet
  const { fill, ink } = ZONE_COLOURS[document.zone]
  return [
    {
      table: {
        widths: ['*'],
        body: banners
          .slice(0, 3)
          .map(({ text }) => [
            { text: inFonts(text), bold: true, fontSize: size * 1.45, alignment: 'center', lineHeight: 1.12 },
          ]),
      },
      layout: {
        fillColor: () => fill,
        hLineWidth: (i: number) => (i === 0 || i === Math.min(3, banners.length) ? 0 : scale),
        vLineWidth: () => 0,
        hLineColor: () => ink,
        paddingTop: () => size * 0.45,
        paddingBottom: () => size * 0.45,
      },
      color: ink,
      margin: [0, 0, 0, size * 0.8],
    },
    {
      columns: [column(words('dos'), dos, '+', size), column(words('donts'), donts, '–', size)],
      columnGap: 18 * scale,
    },
  ]
}

/** Sets a sheet as large as it fits on one page; what fits at none goes on to the back, at a size that is easy to read. */
async function fitted(
  document: PackageDocument,
  sheet: SheetSize,
  sizes: readonly number[],
  twoSided: number,
  body: (scale: number, size: number) => Content[],
): Promise<Buffer> {
  const { scale, margin } = SHEETS[sheet]
  const make = (size: number) =>
    makePdf(document, {
      pageSize: sheet,
      pageMargins: [margin, margin, margin, margin + 96 * scale],
      content: [zoneBand(document, scale), place(document, scale), ...body(scale, size)],
      footer: () => ({ stack: [qrBlock(document, scale)], margin: [margin, 8 * scale, margin, 0] }),
    })
  for (const size of sizes) {
    const pdf = await make(size)
    if (pagesOf(pdf) === 1) return pdf
  }
  return make(twoSided)
}

/** The leaflet's text on A5. Sizes in points; below 9 it would not be read without glasses. */
export const leafletPdf = (document: PackageDocument): Promise<Buffer> =>
  fitted(document, 'A5', [11, 10, 9], 11, (_, size) => [
    ...missingBox(document.sheet.leaflet),
    ...leafletText(document.sheet.leaflet, size),
  ])

/** Banner lines, what to do and what not to, for a wall. */
export const posterPdf = (document: PackageDocument, sheet: 'A4' | 'A3'): Promise<Buffer> =>
  fitted(
    document,
    sheet,
    [18, 16, 14.5, 13, 11.5].map((size) => size * SHEETS[sheet].scale),
    13 * SHEETS[sheet].scale,
    (scale, size) => posterBody(document, scale, size),
  )
