import { strToU8, zipSync } from 'fflate'
import { getTranslator } from '../i18n/translator'
import type { ChangeView } from '../services/view-change'
import { FILE_KINDS, type FileKind, wordsKey } from './file-kind'
import { fileName, plainName, stemOf, WHAT } from './file-names'
import { missingWords } from './missing-words'
import { type DocumentOptions, type PackageDocument, packageDocument } from './package-document'
import { packagePdf } from './package-pdf'
import { leafletPdf, posterPdf } from './sheet-pdf'

export type Job = { kind: FileKind; change: ChangeView; options: DocumentOptions }
export type MadeFile = { name: string; bytes: Uint8Array }

const t = getTranslator('takeAway')
/** Old Windows editors read UTF-8 only behind this mark; phones and newer programs skip it. */
const BOM = '\uFEFF'
const textFile = (text: string) => strToU8(BOM + text.replace(/\r?\n/g, '\r\n'))

function textsOf(document: PackageDocument): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  document.sections
    .filter(({ kind }) => kind === 'texts')
    .forEach(({ heading, items }, i) => {
      items.forEach(({ title = heading, text, missing }, j) => {
        const name = `bai-viet/${i + 1}-${plainName(heading)}_${j + 1}-${plainName(title, 40)}.txt`
        files[name] = textFile(`${missing ? `${missingWords(missing)}\n\n` : ''}${text}\n`)
      })
    })
  return files
}

async function packageZip(document: PackageDocument): Promise<Uint8Array> {
  const files = textsOf(document)
  const kinds = FILE_KINDS.filter((kind) => kind !== 'package.zip')
  for (const kind of kinds) files[WHAT[kind]] = await bytesOf(kind, document)
  const { place, district, zoneName, level, decision, effective, edition, inForce, url } = document
  const list = kinds.map((kind) => `${WHAT[kind]}: ${t(`file.${wordsKey(kind)}.use`)}`).join('\n')
  files['README.txt'] = textFile(
    t('readme', {
      place: `${place}, ${district}`,
      zone: `${zoneName} (${level})`,
      decision,
      effective,
      edition,
      files: list,
      inForce,
      url,
    }),
  )
  const folder = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [`${stemOf(document)}/${name}`, bytes]),
  )
  // ZIP keeps local time without a zone: a day that is the same wherever the server stands.
  return zipSync(folder, { mtime: new Date(2021, 0, 1), level: 6 })
}

async function bytesOf(kind: FileKind, document: PackageDocument): Promise<Uint8Array> {
  switch (kind) {
    case 'package.pdf':
      return packagePdf(document)
    case 'leaflet.pdf':
      return leafletPdf(document)
    case 'poster-a4.pdf':
      return posterPdf(document, 'A4')
    case 'poster-a3.pdf':
      return posterPdf(document, 'A3')
    case 'package.zip':
      return packageZip(document)
  }
}

/** Makes one file of a change. The same job gives the same bytes. */
export async function makeFile({ kind, change, options }: Job): Promise<MadeFile> {
  const document = packageDocument(change, options)
  return { name: fileName(kind, document), bytes: new Uint8Array(await bytesOf(kind, document)) }
}
