/** The files of a change, by the last segment of their doors. */
export const FILE_KINDS = [
  'package.pdf',
  'package.docx',
  'leaflet.pdf',
  'poster-a4.pdf',
  'poster-a3.pdf',
  'card.png',
  'package.zip',
] as const
export type FileKind = (typeof FILE_KINDS)[number]

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  png: 'image/png',
  zip: 'application/zip',
}
export const mediaType = (kind: FileKind): string => TYPES[kind.split('.')[1] ?? ''] ?? 'application/octet-stream'

type Dashed<K extends string> = K extends `${infer A}.${infer B}` ? `${A}-${B}` : K
/** A kind as the words know it: a point would lead into a group of words. */
export const wordsKey = (kind: FileKind) => kind.replace('.', '-') as Dashed<FileKind>
