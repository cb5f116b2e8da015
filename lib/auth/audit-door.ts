import type { AccountAudit } from '../services/audit-accounts'
import type { Actor } from '../services/ports'
import { addressGroup, CLIENT_ADDRESS_HEADER } from './client-address'
import { createFailedSignIns } from './failed-sign-ins'
import { originOf } from './origin-of'

/** What is done to accounts and sessions at the library's doors, by the name that the audit gives it. */
const MANAGED: Readonly<Record<string, string>> = {
  '/admin/create-user': 'account:create',
  '/admin/remove-user': 'account:remove',
  '/admin/set-role': 'account:set-role',
  '/admin/set-user-password': 'account:set-password',
  '/admin/ban-user': 'account:ban',
  '/admin/unban-user': 'account:unban',
  '/admin/revoke-user-session': 'account:end-sessions',
  '/admin/revoke-user-sessions': 'account:end-sessions',
  '/change-password': 'account:change-password',
  '/revoke-session': 'account:end-sessions',
  '/revoke-sessions': 'account:end-sessions',
  '/revoke-other-sessions': 'account:end-sessions',
}
const REASONS: Readonly<Record<number, string>> = { 401: 'wrong-pair', 403: 'banned', 429: 'too-many-requests' }
/** A sign-in waits no longer for its entry. */
const PATIENCE_MS = 2_000

type Account = { id: string; name: string; email: string; role?: string | null | undefined }
type Parts = {
  audit: AccountAudit
  /** The signed-in asker of a request. */
  who(headers: Headers): Promise<{ userId: string; name: string } | null>
  account(id: string): Promise<Account | null>
  onTrouble(error: unknown): void
}

/** What somebody typed, made fit to be kept: a mark for what is hidden or controls, no halves of letters, not long. */
const tidy = (value: unknown, max = 120): string =>
  (typeof value === 'string' ? value : '')
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '\uFFFD')
    .trim()
    .slice(0, max)
    .replace(/\p{Surrogate}/gu, '\uFFFD')

async function bodyOf(message: Request | Response): Promise<Record<string, unknown>> {
  const body: unknown = await message
    .clone()
    .json()
    .catch(() => null)
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
}

/** What an act says of itself. Words from the body are named one by one: a password must never come along. */
function factsOf(action: string, body: Record<string, unknown>, account: Account | null): Record<string, unknown> {
  const subject = account ? { name: account.name, email: account.email } : {}
  if (action === 'account:create') {
    const { unitId, username } = (body.data ?? {}) as Record<string, unknown>
    return {
      name: tidy(body.name),
      email: tidy(body.email, 254),
      role: tidy(body.role, 40),
      ...(username ? { username: tidy(username) } : {}),
      ...(unitId ? { unitId: tidy(unitId) } : {}),
    }
  }
  if (action === 'account:set-role') return { ...subject, from: account?.role ?? null, to: tidy(body.role, 40) }
  if (action === 'account:ban' && body.banReason) return { ...subject, reason: tidy(body.banReason, 300) }
  return subject
}

/** Stands before the library's doors and tells the audit what goes through them. */
export function createAuditDoor({ audit, who, account, onTrouble }: Parts) {
  const note = (entry: Parameters<AccountAudit['note']>[0]) =>
    Promise.race([
      audit.note(entry).catch(onTrouble),
      new Promise<void>((done) => setTimeout(done, PATIENCE_MS).unref()),
    ])
  const failed = createFailedSignIns(({ name, origin, reason, count }) =>
    note({
      actor: { id: 'anonymous', name: 'Chưa đăng nhập', origin },
      action: 'session:refuse',
      subject: name,
      data: { name, reason, count },
    }),
  )

  async function signIn(request: Request, handle: () => Promise<Response>): Promise<Response> {
    const body = await bodyOf(request)
    const response = await handle()
    const origin = originOf(request.headers)
    const user = response.ok ? ((await bodyOf(response)).user as Account | undefined) : undefined
    if (user)
      await note({
        actor: { id: user.id, name: user.name, origin, via: 'user' },
        action: 'session:sign-in',
        subject: user.id,
        data: {},
      })
    else
      await failed.note({
        name: tidy(body.email ?? body.username) || '—',
        addressGroup: addressGroup(request.headers.get(CLIENT_ADDRESS_HEADER) ?? ''),
        origin,
        reason: REASONS[response.status] ?? 'malformed',
      })
    return response
  }

  async function actorOf(request: Request): Promise<Actor | null> {
    const asker = await who(request.headers)
    return asker && { id: asker.userId, name: asker.name, origin: originOf(request.headers), via: 'user' }
  }

  async function managed(request: Request, action: string, handle: () => Promise<Response>): Promise<Response> {
    const actor = await actorOf(request)
    // Nobody in particular can do nothing here, and the library says so.
    if (!actor) return handle()
    const body = await bodyOf(request)
    const id = typeof body.userId === 'string' ? body.userId : action === 'account:create' ? null : actor.id
    const subject = id ?? tidy(body.email, 254)
    const data = factsOf(action, body, id ? await account(id) : null)
    return audit.during({ actor, action, subject: tidy(subject, 254), data }, async () => {
      const response = await handle()
      return { value: response, isDone: response.ok }
    })
  }

  return {
    async answer(request: Request, path: string, handle: () => Promise<Response>): Promise<Response> {
      if (request.method !== 'POST') return handle()
      if (path.startsWith('/sign-in/')) return signIn(request, handle)
      const action = MANAGED[path]
      if (action) return managed(request, action, handle)
      if (path !== '/sign-out') return handle()
      const actor = await actorOf(request).catch(() => null)
      const response = await handle()
      if (actor && response.ok) await note({ actor, action: 'session:sign-out', subject: actor.id, data: {} })
      return response
    },
    flush: failed.flush,
  }
}
