/** The files of a change, by the last segment of their doors. */
export const FILE_KINDS = ['package.pdf', 'leaflet.pdf', 'poster-a4.pdf', 'poster-a3.pdf', 'package.zip'] as const
export type FileKind = (typeof FILE_KINDS)[number]

export const mediaType = (kind: FileKind): string => (kind === 'package.zip' ? 'application/zip' : 'application/pdf')

type Dashed<K extends string> = K extends `${infer A}.${infer B}` ? `${A}-${B}` : K
/** A kind as the words know it: a point would lead into a group of words. */
export const wordsKey = (kind: FileKind) => kind.replace('.', '-') as Dashed<FileKind>
