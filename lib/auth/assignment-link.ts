import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../services/ports'
import type { LinkRecord } from '../services/unit-ports'

/** Looks like `zl_…`: what it names, and the signature over it, both base64url. */
const PREFIX = 'zl_'
const SIGNATURE_LENGTH = 43
const SHAPE = /^zl_[A-Za-z0-9_-]{60,400}$/
const USE_WRITTEN_EVERY_MS = 60_000

type Signed = Pick<LinkRecord, 'id' | 'assignmentId' | 'expiresAt'>
export type LinkTokens = { tokenOf(link: Signed): string }

/** Signs links with a key of their own, derived from the installation's secret (RFC 5869). */
export function createLinkTokens(secret: string): LinkTokens {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'assignment-link', 32))
  return {
    tokenOf({ id, assignmentId, expiresAt }) {
      const named = `${id}.${expiresAt.getTime()}`
      const signature = createHmac('sha256', key).update(`${assignmentId}.${named}`).digest('base64url')
      return `${PREFIX}${Buffer.from(named).toString('base64url')}${signature}`
    },
  }
}

export type LinkStore = {
  find(id: string): Promise<LinkRecord | null>
  /** Writes the time of use, unless a newer one than `notAfter` stands already. */
  touch(id: string, at: Date, notAfter: Date): Promise<void>
}

export type LinkHolder = { id: string; name: string; assignmentId: string }
export type FindLinkHolder = (token: string) => Promise<LinkHolder | null>
/** Why a link opens nothing. Only whoever holds what was once a good link is told that it was one. */
export type LinkEnd = 'link-expired' | 'link-withdrawn' | 'link-unknown'
export type FindLinkEnd = (token: string) => Promise<LinkEnd>

export const isLinkToken = (token: string): boolean => token.startsWith(PREFIX)

/** The whole token is compared with the one that the row would have: nothing of it can be altered. */
function isSame(token: string, expected: string): boolean {
  const [a, b] = [Buffer.from(token), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

type Parts = { store: LinkStore; tokens: LinkTokens; clock: Clock }

/** The row of a token that is, to the last letter, the one that was given out. */
async function findSigned(
  { store, tokens }: Pick<Parts, 'store' | 'tokens'>,
  token: string,
): Promise<LinkRecord | null> {
  if (!SHAPE.test(token)) return null
  const named = Buffer.from(token.slice(PREFIX.length, -SIGNATURE_LENGTH), 'base64url').toString('latin1')
  const id = /^([0-9a-f-]{36})\.\d+$/.exec(named)?.[1]
  const link = id ? await store.find(id) : null
  return link && isSame(token, tokens.tokenOf(link)) ? link : null
}

/** Who holds a personal link; null where it is altered, expired or withdrawn. Each use asks the database. */
export const createFindLinkHolder =
  ({ store, tokens, clock }: Parts): FindLinkHolder =>
  async (token) => {
    const link = await findSigned({ store, tokens }, token)
    const now = clock.now()
    if (!link || link.withdrawnAt || link.expiresAt <= now) return null
    const notAfter = new Date(now.getTime() - USE_WRITTEN_EVERY_MS)
    // A time of use that could not be written harms nobody; the request goes on.
    if (!link.lastUsedAt || link.lastUsedAt <= notAfter) store.touch(link.id, now, notAfter).catch(() => {})
    return { id: link.id, name: link.person, assignmentId: link.assignmentId }
  }

/** Says why a link that `FindLinkHolder` refused opens nothing. */
export const createFindLinkEnd =
  (parts: Pick<Parts, 'store' | 'tokens'>): FindLinkEnd =>
  async (token) => {
    const link = await findSigned(parts, token)
    if (!link) return 'link-unknown'
    return link.withdrawnAt ? 'link-withdrawn' : 'link-expired'
  }
