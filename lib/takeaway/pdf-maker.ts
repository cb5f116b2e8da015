import { resolve } from 'node:path'
import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { PackageDocument } from './package-document'
import { scriptRuns } from './scripts'

const font = (path: string): string => resolve('node_modules/@expo-google-fonts', path)
const LATIN = {
  normal: font('be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  bold: font('be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
}
const KHMER = {
  normal: font('noto-sans-khmer/400Regular/NotoSansKhmer_400Regular.ttf'),
  bold: font('noto-sans-khmer/700Bold/NotoSansKhmer_700Bold.ttf'),
}
const FONT_FILES: ReadonlySet<string> = new Set([...Object.values(LATIN), ...Object.values(KHMER)])

/** Text in the fonts of its scripts. Texts of people are only ever handed over as text. */
export const inFonts = (text: string): { text: string; font?: string }[] =>
  scriptRuns(text).map(({ text: part, khmer }) => (khmer ? { text: part, font: 'Khmer' } : { text: part }))

/** Makes a PDF; the same definition gives the same bytes. Reads its own four font files and nothing else. */
export async function makePdf(
  document: PackageDocument,
  definition: Omit<TDocumentDefinitions, 'info'>,
): Promise<Buffer> {
  pdfmake.setFonts({ Vietnamese: { ...LATIN }, Khmer: { ...KHMER } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => FONT_FILES.has(path))
  return pdfmake
    .createPdf({
      ...definition,
      version: '1.7',
      language: document.language === 'vi' ? 'vi-VN' : document.language,
      displayTitle: true,
      defaultStyle: { font: 'Vietnamese', fontSize: 10.5, lineHeight: 1.15, ...definition.defaultStyle },
      info: {
        title: document.title,
        subject: `${document.decision}. ${document.effective}. ${document.edition}`,
        author: 'Bản đồ vùng nguy cơ Sóc Trăng',
        creator: 'Bản đồ vùng nguy cơ Sóc Trăng',
        creationDate: document.at,
        modDate: document.at,
      },
    })
    .getBuffer()
}

/** Pages of a PDF made here: its page objects stand uncompressed. */
export const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
