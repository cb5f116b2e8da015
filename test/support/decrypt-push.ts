import { createDecipheriv, createHmac, createPublicKey, type ECDH, verify } from 'node:crypto'

const hmac = (key: Buffer, ...parts: Buffer[]) => createHmac('sha256', key).update(Buffer.concat(parts)).digest()
const ONE = Buffer.from([1])
const LAST_RECORD = 2

/** Decrypts a message as a browser does (RFC 8188 and 8291), from its own keys alone. */
export function decryptPush(message: Buffer, own: ECDH, auth: Buffer): string {
  const salt = message.subarray(0, 16)
  const keyLength = message.readUInt8(20)
  const sender = message.subarray(21, 21 + keyLength)
  const sealed = message.subarray(21 + keyLength)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), sender])
  const shared = hmac(hmac(auth, own.computeSecret(sender)), info, ONE)
  const secret = hmac(salt, shared)
  const key = hmac(secret, Buffer.from('Content-Encoding: aes128gcm\0'), ONE).subarray(0, 16)
  const nonce = hmac(secret, Buffer.from('Content-Encoding: nonce\0'), ONE).subarray(0, 12)
  const decipher = createDecipheriv('aes-128-gcm', key, nonce)
  decipher.setAuthTag(sealed.subarray(-16))
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  const end = padded.findLastIndex((byte) => byte !== 0)
  if (padded[end] !== LAST_RECORD) throw new Error('The message does not end as a last record does.')
  return padded.subarray(0, end).toString('utf8')
}

export type VapidClaims = { aud: string; exp: number; sub: string; key: string }

/** Checks the signature of an Authorization header (RFC 8292) and answers its claims with the key that made it. */
export function verifyVapid(header: string): VapidClaims {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(header) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'))
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }, format: 'jwk' })
  const signed = Buffer.from(`${head}.${claims}`)
  const isGood = verify(
    'sha256',
    signed,
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  if (!isGood) throw new Error('The VAPID signature is not of this key.')
  return { ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as Omit<VapidClaims, 'key'>), key }
}
