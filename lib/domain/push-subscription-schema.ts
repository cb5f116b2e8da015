import { z } from 'zod'
import { followsSchema } from './follows-schema'
import { textSchema } from './text'

const P256_POINT_BYTES = 65
const UNCOMPRESSED = 4
const AUTH_BYTES = 16
/** PostgreSQL's index holds 2,704 bytes; real endpoints have up to some 600. */
const MOST_ENDPOINT = 1_500

/** The bytes of base64url (RFC 4648 §5), padded or not; null where it is not that. */
function bytesOf(text: string): Uint8Array | null {
  if (!/^[\w-]+={0,2}$/.test(text)) return null
  try {
    const plain = text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/')
    return Uint8Array.from(atob(plain), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}
const unpadded = (text: string) => text.replace(/=+$/, '')

export const endpointSchema = textSchema(MOST_ENDPOINT).pipe(z.url())

export const pushKeysSchema = z.object({
  /** The browser's public key: an uncompressed point of P-256 (RFC 8291 §3.1). */
  p256dh: z
    .string()
    .max(120)
    .refine((text) => {
      const bytes = bytesOf(text)
      return bytes?.length === P256_POINT_BYTES && bytes[0] === UNCOMPRESSED
    }, 'Cần điểm P-256 không nén, 65 byte, viết theo base64url.')
    .transform(unpadded),
  /** The browser's authentication secret (RFC 8291 §3.2). */
  auth: z
    .string()
    .max(40)
    .refine((text) => bytesOf(text)?.length === AUTH_BYTES, 'Cần 16 byte, viết theo base64url.')
    .transform(unpadded),
})

export const subscribeSchema = z.object({
  subscription: z.object({ endpoint: endpointSchema, keys: pushKeysSchema }),
  follows: followsSchema,
})
export type SubscribeRequest = z.infer<typeof subscribeSchema>
