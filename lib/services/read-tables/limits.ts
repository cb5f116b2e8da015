export const UPLOAD_LIMITS = {
  bytes: 2_000_000,
  /** All entries of a zip together, counted while inflating. */
  unpackedBytes: 20_000_000,
  zipEntries: 500,
  rows: 20_000,
  milliseconds: 5_000,
} as const

export const UPLOAD_REFUSALS = [
  'too-large',
  'unsupported-type',
  'unreadable',
  'zip-bomb',
  'too-many-rows',
  'took-too-long',
  'empty',
] as const
export type UploadRefusal = (typeof UPLOAD_REFUSALS)[number]
export type Refused = { ok: false; reason: UploadRefusal }

export const refused = (reason: UploadRefusal): Refused => ({ ok: false, reason })
