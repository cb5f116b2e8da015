import type { Content } from 'pdfmake/interfaces'
import { getTranslator } from '../i18n/translator'
import { PALETTE, ZONE_COLOURS } from '../preview/palette'
import { missingWords } from './missing-words'
import type { DocumentItem, PackageDocument } from './package-document'
import { inFonts } from './pdf-maker'
import { qrSvg } from './qr'

const zones = getTranslator('zones')
const t = getTranslator('takeAway')

/** The zone across the page by letter, words and colour: read from afar, in black and white too. `scale` 1 suits A4. */
export function zoneBand(document: PackageDocument, scale: number): Content {
  const { fill, ink } = ZONE_COLOURS[document.zone]
  return {
    table: {
      widths: [70 * scale, '*'],
      body: [
        [
          {
            text: zones(`letter.${document.zone}`),
            fontSize: 52 * scale,
            bold: true,
            alignment: 'center',
            lineHeight: 1,
            border: [true, true, true, true],
          },
          {
            stack: [
              {
                text: document.zoneName.toLocaleUpperCase('vi'),
                fontSize: (document.zone === 'none' ? 26 : 34) * scale,
                bold: true,
                lineHeight: 1.05,
              },
              { text: document.level, fontSize: 17 * scale, bold: true, lineHeight: 1.1 },
            ],
            margin: [10 * scale, 4 * scale, 0, 4 * scale],
          },
        ],
      ],
    },
    layout: {
      fillColor: () => fill,
      hLineWidth: () => 2 * scale,
      vLineWidth: () => 2 * scale,
      hLineColor: () => ink,
      vLineColor: () => ink,
      paddingTop: () => 2 * scale,
      paddingBottom: () => 2 * scale,
    },
    color: ink,
  }
}

/** Why a text must not be used yet, framed. */
export const missingBox = ({ missing }: DocumentItem): Content[] =>
  missing
    ? [
        {
          table: { widths: ['*'], body: [[{ text: missingWords(missing), bold: true, color: PALETTE.warning }]] },
          layout: {
            fillColor: () => PALETTE.warningBg,
            hLineColor: () => PALETTE.warning,
            vLineColor: () => PALETTE.warning,
          },
          margin: [0, 2, 0, 3],
        },
      ]
    : []

/** The code with its address in words, and what stands behind it. */
export function qrBlock(document: PackageDocument, scale: number): Content {
  return {
    columns: [
      { svg: qrSvg(document.url), width: 78 * scale, fit: [78 * scale, 78 * scale] },
      {
        stack: [
          { text: t('document.scan'), bold: true, fontSize: 12 * scale },
          { text: document.url, link: document.url, color: PALETTE.accent, fontSize: 9.5 * scale },
          { text: inFonts(`${document.decision}. ${document.effective}.`), fontSize: 9.5 * scale },
          { text: document.edition, fontSize: 8 * scale, color: PALETTE.muted },
          ...(document.demo
            ? [{ text: t('document.demo'), bold: true, fontSize: 9 * scale, color: PALETTE.warning }]
            : []),
        ],
        margin: [8 * scale, 6 * scale, 0, 0],
      },
    ],
  }
}
