import { betterAuth } from 'better-auth'
import { isAPIError } from 'better-auth/api'
import { isNoNumber, readGiven } from '../domain/read-given'
import { accept, type Result, refuse } from '../domain/result'
import type { AccountAudit } from '../services/audit-accounts'
import { type NewAccount, newAccountSchema, refusedFields } from './account'
import { createAuditDoor } from './audit-door'
import { admissible, isOpenPath, needsSession, presentable, problem, tooMany } from './door'
import { type AuthOptions, libraryOptions } from './library-options'
import { originOf } from './origin-of'
import { isOwnOrigin } from './own-origin'
import { parseRole, type Role } from './role'
import { renewal } from './session-life'
import { redeemSetupLink, type SetupLinkStore } from './setup'
import { setupDoor } from './setup-door'

export type LiveSession = { sessionId: string; userId: string; name: string; role: Role | null; unitId: string | null }

export type Auth = {
  /** Answers everything under /api/auth: the library's open paths, and `/setup` for the one-time link. */
  handler(request: Request): Promise<Response>
  /** The session of a request's cookie, if it lives. Using it keeps it alive, only looking does not. Asks the database each time. */
  findSession(headers: Headers, use?: 'renew' | 'look'): Promise<LiveSession | null>
  /** Makes an account without asking who asks: for the setup link and the seed. `invalid-input` names the fields. */
  createUser(account: NewAccount): Promise<Result<{ id: string }>>
  /** Gives an account a new password and ends its sessions. `invalid-input` where there is none of that address. */
  resetPassword(email: string, password: string): Promise<Result<{ id: string }>>
  /** Tells the audit what is still being counted: before the end of the process. */
  flush(): Promise<void>
}

const TAKEN: Readonly<Record<string, string>> = {
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'email',
  USERNAME_IS_ALREADY_TAKEN: 'username',
}

type Library = { handler: (request: Request) => Promise<Response> }
type Doorway = { audited: ReturnType<typeof createAuditDoor>; findSession: Auth['findSession'] }

async function answerWith(library: Library, request: Request, path: string, { audited, findSession }: Doorway) {
  if (!isOpenPath(path)) return problem(404, 'not-found')
  // The library takes a session for good by its end alone; a ban that came while it was being made counts here too.
  if (needsSession(path) && !(await findSession(request.headers, 'look'))) return problem(401, 'unauthenticated')
  const admitted = await admissible(request)
  if (admitted instanceof Response) return admitted
  const response = await audited.answer(admitted, path, () => library.handler(admitted))
  return response.status === 429 ? tooMany(Number(response.headers.get('x-retry-after')) || 60) : presentable(response)
}

/** Sign-in with e-mail or user name and password, on the project's own database. */
export function createAuth(
  options: AuthOptions & {
    setupLinks: SetupLinkStore
    audit: AccountAudit
    /** Sessions may have ended or their roles altered: whatever was opened with them asks again. */
    onSessionsEnded?: () => void
  },
): Auth {
  const { clock, audit } = options
  const isOwn = isOwnOrigin(options)
  const library = betterAuth(libraryOptions(options))

  const auth: Auth = {
    handler: async (request) => {
      const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '')
      // The library asks for the origin only where a cookie comes along, and not at every door.
      const origin = request.headers.get('origin')
      if (origin && request.method !== 'GET' && !isOwn(origin, request.headers.get('host'))) {
        return problem(403, 'forbidden')
      }
      try {
        if (path === '/setup') return await setup(request)
        const response = await answerWith(library, request, path, { audited, findSession: auth.findSession })
        if (response.ok && request.method === 'POST' && !path.startsWith('/sign-in/')) options.onSessionsEnded?.()
        return response
      } catch (error) {
        if (isNoNumber(error)) return problem(400, 'invalid-input')
        options.log('error', 'sign-in failed', [error])
        return problem(503, 'storage-unavailable')
      }
    },

    async findSession(headers, use = 'renew') {
      const found = await library.api.getSession({ headers, query: { disableRefresh: true, disableCookieCache: true } })
      if (!found) return null
      const { session, user } = found
      const now = clock.now()
      if (session.expiresAt <= now) return null
      // A ban deletes the sessions; one that was being made meanwhile must not count either.
      if (user.banned && !(user.banExpires && user.banExpires <= now)) return null
      const end = use === 'renew' ? renewal(session, now) : null
      if (end) {
        const { internalAdapter } = await library.$context
        internalAdapter.updateSession(session.token, { expiresAt: end }).catch((error: unknown) => {
          options.log('warn', 'session not renewed', [error])
        })
      }
      const role = parseRole(user.role)
      return { sessionId: session.id, userId: user.id, name: user.name, role, unitId: user.unitId ?? null }
    },

    async createUser(account) {
      const parsed = readGiven(newAccountSchema, account)
      if (!parsed.success) return refuse('invalid-input', { fields: refusedFields(parsed.error) })
      const { username, ...body } = parsed.data
      try {
        const data = { emailVerified: true, ...(username && { username }) }
        const { user } = await library.api.createUser({ body: { ...body, data } })
        return accept({ id: user.id })
      } catch (error) {
        const field = isAPIError(error) && TAKEN[String(error.body?.code)]
        if (field) return refuse('invalid-input', { fields: [field], taken: field })
        throw error
      }
    },

    async resetPassword(email, password) {
      const parsed = newAccountSchema.pick({ email: true, password: true }).safeParse({ email, password })
      if (!parsed.success) return refuse('invalid-input', { fields: refusedFields(parsed.error) })
      const { internalAdapter, password: hashing } = await library.$context
      const found = await internalAdapter.findUserByEmail(parsed.data.email)
      if (!found) return refuse('invalid-input', { fields: ['email'] })
      await internalAdapter.updatePassword(found.user.id, await hashing.hash(parsed.data.password))
      await internalAdapter.deleteUserSessions(found.user.id)
      return accept({ id: found.user.id })
    },

    flush: () => audited.flush(),
  }
  const audited = createAuditDoor({
    audit,
    who: (headers) => auth.findSession(headers, 'look'),
    account: async (id) => (await library.$context).internalAdapter.findUserById(id),
    onTrouble: (error) => options.log('error', 'audit of a sign-in not written', [error]),
  })
  const setup = (request: Request) => {
    const actor = { id: 'setup', name: 'Liên kết thiết lập', origin: originOf(request.headers) }
    const createFirst = (account: NewAccount) => {
      const { password: _, ...data } = account
      return audit.during({ actor, action: 'setup:use', subject: account.email, data }, async () => {
        const made = await auth.createUser(account)
        return { value: made, isDone: made.ok }
      })
    }
    return setupDoor(redeemSetupLink(options.setupLinks, clock, createFirst))(request)
  }
  return auth
}
