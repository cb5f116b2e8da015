import { readFile } from 'node:fs/promises'
import { type IPropertiesOptions, LevelFormat } from 'docx'
import { PALETTE } from '../preview/palette'
import { hex, KHMER_FONT } from './docx-parts'

const FONT = 'Be Vietnam Pro'
const face = (path: string): Promise<Buffer> => readFile(`node_modules/@expo-google-fonts/${path}`)

/** The fonts a document carries within it; Khmer only where it has Khmer. */
export async function embeddedFonts(khmer: boolean): Promise<NonNullable<IPropertiesOptions['fonts']>> {
  const [data, bold] = await Promise.all([
    face('be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
    face('be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
  ])
  if (!khmer) return [{ name: FONT, data, bold }]
  const [khmerData, khmerBold] = await Promise.all([
    face('noto-sans-khmer/400Regular/NotoSansKhmer_400Regular.ttf'),
    face('noto-sans-khmer/700Bold/NotoSansKhmer_700Bold.ttf'),
  ])
  return [
    { name: FONT, data, bold },
    { name: KHMER_FONT, data: khmerData, bold: khmerBold },
  ]
}

const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: hex(PALETTE.accent) },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
})

/** Sizes in half points, spaces in twentieths of a point. */
export const STYLES: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: FONT, size: 22, language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
      paragraph: { spacing: { after: 80, line: 276 } },
    },
    title: {
      run: { font: FONT, size: 52, bold: true, color: hex(PALETTE.text) },
      paragraph: { spacing: { before: 160, after: 0 }, keepNext: true },
    },
    heading1: heading(30, 320, 100),
    heading2: { ...heading(23, 180, 40), run: { font: FONT, size: 23, bold: true, color: hex(PALETTE.text) } },
    hyperlink: { run: { color: hex(PALETTE.accent), underline: {} } },
  },
}

const level = (sign: string) => ({
  level: 0,
  format: LevelFormat.BULLET,
  text: sign,
  style: { run: { font: FONT }, paragraph: { indent: { left: 360, hanging: 280 } } },
})

/** Lists that Word knows as lists: sentences, and points within a text. */
export const NUMBERING: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    { reference: 'sentences', levels: [level('•')] },
    { reference: 'points', levels: [level('–')] },
  ],
}
