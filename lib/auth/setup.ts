import { createHash, randomBytes } from 'node:crypto'
import { readGiven } from '../domain/read-given'
import { type Result, refuse } from '../domain/result'
import type { Clock } from '../services/ports'
import { firstAdminSchema, type NewAccount, refusedFields } from './account'

/** What the one-time link needs from storage. `hash` is SHA-256 in hex. */
export type SetupLinkStore = {
  hasUser(): Promise<boolean>
  insert(link: { hash: string; createdAt: Date; expiresAt: Date }): Promise<void>
  /** Takes the open link, in one atomic step; false where it is unknown, used or expired, or a user exists. */
  claim(hash: string, at: Date): Promise<boolean>
  /** Gives back what was claimed at that instant. */
  release(at: Date): Promise<void>
}

const VALID_FOR_MS = 24 * 3_600_000
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Makes the link's token, valid for 24 hours; null once any user exists. Links made before stay open until then. */
export async function createSetupLink(store: SetupLinkStore, clock: Clock): Promise<{ token: string } | null> {
  if (await store.hasUser()) return null
  const token = randomBytes(32).toString('base64url')
  const createdAt = clock.now()
  await store.insert({ hash: hashOf(token), createdAt, expiresAt: new Date(createdAt.getTime() + VALID_FOR_MS) })
  return { token }
}

type CreateUser = (account: NewAccount) => Promise<Result<{ id: string }>>

/**
 * Creates the first administrator with a link's token. The link is taken before
 * the account is made and given back where making it failed. Refuses with
 * `invalid-input` and the fields, or `setup-link-invalid`.
 */
export const redeemSetupLink =
  (store: SetupLinkStore, clock: Clock, createUser: CreateUser) =>
  async (token: unknown, form: unknown): Promise<Result<{ id: string }>> => {
    if (typeof token !== 'string' || token === '' || token.length > 200) return refuse('setup-link-invalid')
    const parsed = readGiven(firstAdminSchema, form)
    if (!parsed.success) return refuse('invalid-input', { fields: refusedFields(parsed.error) })
    const at = clock.now()
    if (!(await store.claim(hashOf(token), at))) return refuse('setup-link-invalid')
    let made = false
    try {
      const result = await createUser({ ...parsed.data, role: 'admin' })
      made = result.ok
      return result
    } finally {
      if (!made) await store.release(at)
    }
  }
/** The setup step, bound to its store and to the way accounts are made. */
export type RedeemSetupLink = ReturnType<typeof redeemSetupLink>
