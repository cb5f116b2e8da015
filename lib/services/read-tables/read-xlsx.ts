import readXlsxFile from 'read-excel-file/node'
import type { UploadRefusal } from './limits'
import { tabbed } from './tabbed'

/** Every sheet of a workbook, in order, as tab-separated lines with an empty line between sheets. */
export async function readXlsx(bytes: Uint8Array): Promise<string | UploadRefusal> {
  const sheets = await readXlsxFile(Buffer.from(bytes))
  const texts: string[] = []
  for (const { data } of sheets) {
    const text = tabbed(data)
    if (text === 'too-many-rows') return text
    texts.push(text)
  }
  return texts.join('\n\n')
}
