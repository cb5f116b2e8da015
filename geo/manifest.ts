import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { aboutSchema } from './about'

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

const fileSchema = z.object({
  name: z.string(),
  sha256: sha256Schema,
  bytes: z.number().int(),
  /** At gzip's highest level. */
  gzipBytes: z.number().int(),
})

/** Describes a product: whose data, of when, changed how, and what each file must hash to. */
export const manifestSchema = z.object({
  ...aboutSchema.shape,
  version: z.literal(1),
  counts: z.object({
    communes: z.number().int(),
    districts: z.number().int(),
    byType: z.record(z.string(), z.number().int()),
  }),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  settings: z.record(z.string(), z.unknown()),
  /** What the product was made from. */
  inputs: z.record(z.string(), sha256Schema),
  files: z.array(fileSchema),
})
export type Manifest = z.infer<typeof manifestSchema>

export const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** Size and hash of one file's content. */
export const fileFacts = (name: string, content: string | Buffer): z.infer<typeof fileSchema> => ({
  name,
  sha256: sha256(content),
  bytes: Buffer.byteLength(content),
  gzipBytes: gzipSync(content, { level: 9 }).length,
})
