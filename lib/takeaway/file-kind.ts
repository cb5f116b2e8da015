/** The files of a change, by the last segment of their doors. */
export const FILE_KINDS = ['package.pdf', 'leaflet.pdf', 'poster-a4.pdf', 'poster-a3.pdf', 'package.zip'] as const
export type FileKind = (typeof FILE_KINDS)[number]

export const mediaType = (kind: FileKind): string => (kind === 'package.zip' ? 'application/zip' : 'application/pdf')
