import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Clock } from '../services/ports'
import { parseRole, type Role } from './role'

export type ApiKeyRecord = {
  id: string
  name: string
  role: string
  createdAt: Date
  expiresAt: Date | null
  lastUsedAt: Date | null
  revokedAt: Date | null
}

/** What keys need from storage. `hash` is SHA-256 in hex; the key itself is never stored. */
export type ApiKeyStore = {
  insert(key: {
    id: string
    name: string
    role: Role
    hash: string
    createdAt: Date
    expiresAt: Date | null
  }): Promise<void>
  findByHash(hash: string): Promise<ApiKeyRecord | null>
  /** Writes the time of use, unless a newer one than `notAfter` stands already. */
  touch(id: string, at: Date, notAfter: Date): Promise<void>
  /** False where there is no such key or it was revoked before. */
  revoke(id: string, at: Date): Promise<boolean>
  list(): Promise<ApiKeyRecord[]>
}

export type KeyHolder = { id: string; name: string; role: Role }

const SHAPE = /^zm_[A-Za-z0-9_-]{43}$/
const USE_WRITTEN_EVERY_MS = 60_000

// A key has 256 random bits: a plain hash cannot be guessed back, and a slow one would cost every request.
const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

/** Makes a program's key, bound to a role. The answer is the only time that the key is seen. */
export async function createApiKey(
  store: ApiKeyStore,
  key: { name: string; role: Role; expiresAt?: Date },
  clock: Clock,
): Promise<{ key: string; id: string }> {
  const secret = `zm_${randomBytes(32).toString('base64url')}`
  const id = randomUUID()
  await store.insert({
    id,
    name: key.name,
    role: key.role,
    hash: hashOf(secret),
    createdAt: clock.now(),
    expiresAt: key.expiresAt ?? null,
  })
  return { key: secret, id }
}

/**
 * Who holds a key; null where it is malformed, unknown, expired or revoked.
 * Each use asks the database, so that a revoked key ends with the next request.
 * The time of use is written at most once a minute and nobody waits for it.
 */
export async function findKeyHolder(store: ApiKeyStore, key: string, clock: Clock): Promise<KeyHolder | null> {
  if (!SHAPE.test(key)) return null
  const record = await store.findByHash(hashOf(key))
  const now = clock.now()
  if (!record || record.revokedAt || (record.expiresAt && record.expiresAt <= now)) return null
  const role = parseRole(record.role)
  if (!role) return null
  const notAfter = new Date(now.getTime() - USE_WRITTEN_EVERY_MS)
  // A time of use that could not be written harms nobody; the request goes on.
  if (!record.lastUsedAt || record.lastUsedAt <= notAfter) store.touch(record.id, now, notAfter).catch(() => {})
  return { id: record.id, name: record.name, role }
}
