import type { Clock } from '../services/ports'
import { type ApiKeyStore, findKeyHolder } from './api-key'
import { type FindLinkHolder, isLinkToken } from './assignment-link'
import type { Auth } from './create-auth'
import type { Role } from './role'

/** Who asks. `id` is the user's, the key's or the link's; all are unique. Whoever comes by a link has no role. */
export type Identity = {
  kind: 'user' | 'key' | 'link' | 'anonymous'
  id: string
  name: string
  role: Role | null
  sessionId?: string
  /** The unit that a user answers for. */
  unitId?: string
  /** The one assignment that a personal link is for. */
  assignmentId?: string
  /** From where they ask: address and program, for the audit. */
  origin?: string
}

/** A key was given and is not good: the door answers 401, and does not fall back to what anybody may see. */
export type Identified = Identity | 'invalid-credentials'
export type Identify = (headers: Headers, use?: 'renew' | 'look') => Promise<Identified>

export const ANONYMOUS: Identity = { kind: 'anonymous', id: 'anonymous', name: '', role: null }

/** The key of an `Authorization: Bearer` header (RFC 6750 §2.1); null where the header is absent or of another scheme. */
function bearerOf(headers: Headers): string | null {
  const header = headers.get('authorization')
  const [scheme, ...rest] = header?.trim().split(/\s+/) ?? []
  return scheme?.toLowerCase() === 'bearer' ? rest.join(' ') : null
}

/**
 * Says who asks: a key or a personal link wins, then the session's cookie, else anonymous. `look` leaves the session's end as it is.
 * Rejects where the database does not answer.
 */
export const createIdentify =
  (parts: {
    auth: Pick<Auth, 'findSession'>
    apiKeys: ApiKeyStore
    clock: Clock
    findLinkHolder?: FindLinkHolder
  }): Identify =>
  async (headers, use) => {
    const key = bearerOf(headers)
    if (key !== null && parts.findLinkHolder && isLinkToken(key)) {
      const holder = await parts.findLinkHolder(key)
      return holder ? { kind: 'link', ...holder, role: null } : 'invalid-credentials'
    }
    if (key !== null) {
      const holder = await findKeyHolder(parts.apiKeys, key, parts.clock)
      return holder ? { kind: 'key', ...holder } : 'invalid-credentials'
    }
    // Without a cookie there is nothing to ask the database: most readers are anonymous.
    if (!headers.has('cookie')) return ANONYMOUS
    const session = await parts.auth.findSession(headers, use)
    if (!session) return ANONYMOUS
    const { userId: id, name, role, sessionId, unitId } = session
    return { kind: 'user', id, name, role, sessionId, ...(unitId ? { unitId } : {}) }
  }
