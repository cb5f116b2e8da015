import {
  BorderStyle,
  ExternalHyperlink,
  ImageRun,
  type IRunOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { getTranslator } from '../i18n/translator'
import { PALETTE, ZONE_COLOURS } from '../preview/palette'
import { addressWords } from './address-words'
import { missingWords } from './missing-words'
import type { DocumentItem, PackageDocument } from './package-document'
import { qrPng } from './qr-png'
import { scriptRuns } from './scripts'

const zones = getTranslator('zones')
const t = getTranslator('takeAway')

export const KHMER_FONT = 'Noto Sans Khmer'
export const hex = (colour: string): string => colour.slice(1)
const warning = { bold: true, color: hex(PALETTE.warning) }

/** Runs of a text in the fonts of its scripts. `look`: of all of them. */
export const runsOf = (text: string, look: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun[] =>
  scriptRuns(text).map(
    ({ text: part, khmer }) =>
      new TextRun({
        ...look,
        ...(khmer ? { font: KHMER_FONT, language: { value: 'km-KH', bidirectional: 'km-KH' } } : {}),
        text: part,
      }),
  )

/** Why a text must not be used yet, framed. */
export const missingParagraph = ({ missing }: DocumentItem): Paragraph[] => {
  if (!missing) return []
  const line = { style: BorderStyle.SINGLE, size: 6, space: 4, color: hex(PALETTE.warning) }
  return [
    new Paragraph({
      children: runsOf(missingWords(missing), warning),
      border: { top: line, bottom: line, left: line, right: line },
      shading: { type: ShadingType.CLEAR, fill: hex(PALETTE.warningBg) },
      keepNext: true,
    }),
  ]
}

/** The zone across the page by letter, words and colour. */
export function zoneTable({ zone, zoneName, level }: PackageDocument): Table {
  const { fill, ink } = ZONE_COLOURS[zone]
  const color = hex(ink)
  const border = { style: BorderStyle.SINGLE, size: 16, color }
  const cell = (percent: number, children: Paragraph[]) =>
    new TableCell({
      children,
      width: { size: percent, type: WidthType.PERCENTAGE },
      shading: { type: ShadingType.CLEAR, fill: hex(fill) },
      verticalAlign: VerticalAlign.CENTER,
      borders: { top: border, bottom: border, left: border, right: border },
      margins: { top: 80, bottom: 80, left: 160, right: 160 },
    })
  const line = (text: string, size: number, alignment: 'center' | 'left' = 'left') =>
    new Paragraph({ alignment, spacing: { after: 0 }, children: runsOf(text, { bold: true, size, color }) })
  const [letter, name] = [zones(`letter.${zone}`), zoneName.toLocaleUpperCase('vi')]
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [1500, 8100],
    rows: [
      new TableRow({
        children: [cell(16, [line(letter, 96, 'center')]), cell(84, [line(name, 60), line(level, 32)])],
      }),
    ],
  })
}

/** The code where others can open it, the address in words, and what stands behind it. */
export function addressParagraphs(document: PackageDocument): Paragraph[] {
  const { url, edition, demo } = document
  const side = 110
  const image = () =>
    new ImageRun({
      type: 'png',
      data: qrPng(url).png,
      transformation: { width: side, height: side },
      altText: { name: 'QR', description: t('qrAlt', { url }) },
    })
  const link = new ExternalHyperlink({ link: url, children: runsOf(url, { style: 'Hyperlink' }) })
  return [
    ...(document.onlyHere ? [] : [new Paragraph({ children: [image()], keepNext: true, spacing: { after: 40 } })]),
    new Paragraph({ children: runsOf(addressWords(document), { bold: true }), keepNext: true }),
    new Paragraph({ children: [link] }),
    new Paragraph({ children: runsOf(document.inForce) }),
    new Paragraph({ children: runsOf(edition, { size: 18, color: hex(PALETTE.muted) }) }),
    ...(demo ? [new Paragraph({ children: runsOf(t('document.demo'), warning) })] : []),
  ]
}
