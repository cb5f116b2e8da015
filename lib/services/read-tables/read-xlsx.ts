import readXlsxFile from 'read-excel-file/node'
import type { ReadText } from './limits'
import { tabbed } from './tabbed'

/** Every sheet of a workbook, in order, as tab-separated lines with an empty line between sheets. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadText> {
  const sheets = await readXlsxFile(Buffer.from(bytes))
  const texts: string[] = []
  for (const { data } of sheets) {
    const text = tabbed(data)
    if (typeof text === 'string') return text
    texts.push(text.text)
  }
  return { text: texts.join('\n\n') }
}
