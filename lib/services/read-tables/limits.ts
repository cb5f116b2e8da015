export const UPLOAD_LIMITS = {
  bytes: 2_000_000,
  /** All entries of a zip together, as its directory states and as they inflate. */
  unpackedBytes: 20_000_000,
  zipEntries: 500,
  /** Tags of one part of a document; a workbook of all rows allowed has some six hundred thousand. */
  xmlTags: 2_000_000,
  /** Word nests some twenty deep; readers call themselves once a level. */
  xmlDepth: 200,
  rows: 20_000,
  /** Cells of one row; a row of a million empty cells costs as much as a table. */
  columns: 500,
  /** From the first cell of a sheet to its last, empty ones too: some programs write formatted rows to their very end. */
  spannedCells: 5_000_000,
  milliseconds: 5_000,
} as const

export const UPLOAD_REFUSALS = [
  'too-large',
  'unsupported-type',
  'unreadable',
  'zip-bomb',
  /** A zip that contradicts itself, or a document with what no office program writes into one. */
  'suspicious',
  'too-many-rows',
  'took-too-long',
  'empty',
] as const
export type UploadRefusal = (typeof UPLOAD_REFUSALS)[number]
export type Refused = { ok: false; reason: UploadRefusal }

export const refused = (reason: UploadRefusal): Refused => ({ ok: false, reason })
/** A file's text, or why there is none; the text itself may be any word, a refusal's too. */
export type ReadText = { text: string } | UploadRefusal
