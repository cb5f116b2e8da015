import { createHash } from 'node:crypto'
import type { Fingerprint } from '../../domain/text-revision'

const LENGTH = 24

/** 96 bits of SHA-256 over title, text and paragraph, in hexadecimal: short enough for an address. */
export const fingerprint: Fingerprint = ({ title, text, source }) =>
  createHash('sha256')
    .update(JSON.stringify([title ?? null, text, source]))
    .digest('hex')
    .slice(0, LENGTH)
