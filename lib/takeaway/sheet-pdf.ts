import type { Content } from 'pdfmake/interfaces'
import { getTranslator } from '../i18n/translator'
import { PALETTE, ZONE_COLOURS } from '../preview/palette'
import { keepLastWords } from './keep-last-words'
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

/** The largest at which a name stands on one line of A4, in points: 535 of them, a bold letter 0.62 of its size. */
const placeSize = (name: string): number => Math.min(54, Math.max(24, Math.floor(535 / (name.length * 0.62))))

/** A text in its fonts whose last line is not one short word. */
const balanced = (text: string) => inFonts(keepLastWords(text))

const place = (document: PackageDocument, scale: number): Content => ({
  stack: [
    {
      text: inFonts(document.place),
      fontSize: placeSize(document.place) * scale,
      bold: true,
      lineHeight: 1.1,
    },
    { text: inFonts(document.district), fontSize: 17 * scale, bold: true, color: PALETTE.muted },
    { text: inFonts(document.effective), fontSize: 15 * scale, bold: true, margin: [0, 2 * scale, 0, 0] },
  ],
  margin: [0, 8 * scale, 0, 8 * scale],
})

const LONGEST_HEADING = 60

/** Paragraphs with their lists; a short first line of a part is its heading. */
function leafletText({ text }: DocumentItem, size: number): Content[] {
  return text.split('\n\n').map((part, i) => {
    const [first = '', ...rest] = part.split('\n')
    if (i === 0 && rest.length === 0 && part.length <= LONGEST_HEADING)
      return { text: inFonts(part), bold: true, fontSize: size * 1.25, margin: [0, 0, 0, size * 0.4] }
    if (rest.length === 0) return { text: balanced(part), fontSize: size, margin: [0, 0, 0, size * 0.55] }
    return {
      // A heading goes over to the back with its list.
      unbreakable: true,
      stack: [
        { text: inFonts(first), bold: true, fontSize: size * 1.12, color: PALETTE.accent },
        ...rest.map((line) => ({
          text: balanced(line),
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
        columnGap: 0,
        columns: [
          { text: sign, bold: true, width: size * 1.1, fontSize: size },
          { text: balanced(text), fontSize: size },
        ],
        margin: [0, 0, 0, size * 0.35] as [number, number, number, number],
      })),
  ],
})

function bannerTable({ sheet: { banners }, zone }: PackageDocument, scale: number, size: number): Content {
  const { fill, ink } = ZONE_COLOURS[zone]
  return {
    table: {
      widths: ['*'],
      body: banners
        .slice(0, 3)
        .map(({ text }) => [
          { text: balanced(text), bold: true, fontSize: size * 1.45, alignment: 'center', lineHeight: 1.12 },
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
  }
}

function posterBody(document: PackageDocument, scale: number, size: number): Content[] {
  const { banners, dos, donts } = document.sheet
  return [
    ...(banners.length === 0 ? [] : [bannerTable(document, scale, size)]),
    {
      columns: [column(words('dos'), dos, '+', size), column(words('donts'), donts, '–', size)],
      columnGap: 18 * scale,
    },
  ]
}

/** The first (largest) of `sizes` at which `make` fills no more than `pages`. What fits at a size fits at every smaller one. */
async function largestOn(pages: number, sizes: readonly number[], make: (size: number) => Promise<Buffer>) {
  let best: Buffer | null = null
  for (let [low, high] = [0, sizes.length - 1]; low <= high; ) {
    const middle = (low + high) >> 1
    const pdf = await make(sizes[middle] as number)
    if (pagesOf(pdf) <= pages) [best, high] = [pdf, middle - 1]
    else low = middle + 1
  }
  return best
}

/** Sets a sheet as large as it fits on one page, or else on both sides of it; `sizes` from the largest. */
async function fitted(
  document: PackageDocument,
  sheet: SheetSize,
  sizes: readonly number[],
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
  // Asked twice for a size, it is set once: each setting takes a good part of a second.
  const made = new Map<number, Promise<Buffer>>()
  const once = (size: number) => {
    const pdf = made.get(size) ?? make(size)
    made.set(size, pdf)
    return pdf
  }
  return (await largestOn(1, sizes, once)) ?? (await largestOn(2, sizes, once)) ?? once(sizes.at(-1) ?? 10)
}

/** The leaflet's text on A5. Sizes in points; below 9 it would not be read without glasses. */
export const leafletPdf = (document: PackageDocument): Promise<Buffer> =>
  fitted(document, 'A5', [14, 13, 12, 11, 10, 9], (_, size) => [
    ...missingBox(document.sheet.leaflet),
    ...leafletText(document.sheet.leaflet, size),
  ])

/** Banner lines, what to do and what not to, for a wall. */
export const posterPdf = (document: PackageDocument, sheet: 'A4' | 'A3'): Promise<Buffer> =>
  fitted(
    document,
    sheet,
    [28, 25, 22.5, 20.5, 19, 17.5, 16, 14.5, 13, 11.5].map((size) => size * SHEETS[sheet].scale),
    (scale, size) => posterBody(document, scale, size),
  )
