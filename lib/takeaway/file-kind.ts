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

export const MEDIA_TYPES: Record<FileKind, string> = {
  'package.pdf': 'application/pdf',
  'package.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'leaflet.pdf': 'application/pdf',
  'poster-a4.pdf': 'application/pdf',
  'poster-a3.pdf': 'application/pdf',
  'card.png': 'image/png',
  'package.zip': 'application/zip',
}
