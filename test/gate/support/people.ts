import { createApiKey } from '@/lib/auth/api-key'
import { createAuth } from '@/lib/auth/create-auth'
import { ROLES, type Role } from '@/lib/auth/role'
import { createApiKeyStore } from '@/lib/persistence/api-key-store'
import { createAuthAdapter } from '@/lib/persistence/auth-adapter'
import { createSetupLinkStore } from '@/lib/persistence/setup-link-store'
import { auditAccounts } from '@/lib/services/audit-accounts'
import { systemClock } from '@/lib/services/ports'
import type { System } from '../../support/system'

export const SECRET = 'bí mật của kiểm thử, dài hơn ba mươi hai ký tự'
export const PASSWORD = 'mật-khẩu-đủ-dài'

/** Who comes: with nothing, a session, a program's key, or a personal link; and what they hold of it. */
export type Person = {
  name: string
  /** The value of the session's cookie, without its name. */
  session?: string
  bearer?: string
  role: Role | null
  /** `bad`: what they show is not good, and is refused even where nobody needs anything. */
  kind: 'anonymous' | 'user' | 'key' | 'link' | 'bad'
}

export const emailOf = (name: string) => `${name}@example.vn`

export const signIn = (base: string, origin: string, email: string, headers: Record<string, string> = {}) =>
  fetch(`${base}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...headers },
    body: JSON.stringify({ email, password: PASSWORD }),
  })

/** The value of the session's cookie that an answer sets. */
export function sessionOf(response: Response): string {
  const line = response.headers.getSetCookie().find((one) => one.includes('zm.session_token='))
  const value = line?.split(';')[0]?.split('=').slice(1).join('=')
  if (!value) throw new Error(`No session: ${response.status}`)
  return value
}

/** Accounts of every role, and of those who have lost theirs; keys of every role, and such as are over. */
export async function makeAccounts({ db, log }: System) {
  const auth = createAuth({
    adapter: createAuthAdapter(db),
    secret: SECRET,
    baseUrl: 'http://127.0.0.1',
    origins: 'same-host',
    clock: systemClock,
    setupLinks: createSetupLinkStore(db),
    audit: auditAccounts({ log }),
    log: () => {},
  })
  for (const name of [...ROLES, 'expired', 'banned', 'roleless', 'leaver', 'flooded']) {
    const role = ROLES.find((one) => one === name) ?? 'operator'
    const made = await auth.createUser({ name, email: emailOf(name), password: PASSWORD, role })
    if (!made.ok) throw new Error(made.reason)
  }
  const store = createApiKeyStore(db)
  const key = async (name: string, role: Role, expiresAt?: Date) => {
    const made = await createApiKey(store, { name, role, ...(expiresAt ? { expiresAt } : {}) }, systemClock)
    return made
  }
  const keys = await Promise.all(ROLES.map(async (role) => ({ role, key: (await key(role, role)).key })))
  const revoked = await key('revoked', 'admin')
  await store.revoke(revoked.id, new Date())
  const expired = await key('expired', 'admin', new Date(Date.now() - 1_000))
  return { keys, revoked: revoked.key, expired: expired.key }
}
export type Accounts = Awaited<ReturnType<typeof makeAccounts>>

/** Signs all in at a server, then takes from three of them what they had. */
export async function gather({ db }: System, base: string, accounts: Accounts): Promise<Person[]> {
  const people: Person[] = [
    { name: 'nobody', kind: 'anonymous', role: null },
    ...accounts.keys.map(({ role, key }) => ({ name: `key of ${role}`, kind: 'key' as const, role, bearer: key })),
    { name: 'a revoked key', kind: 'bad', role: null, bearer: accounts.revoked },
    { name: 'an expired key', kind: 'bad', role: null, bearer: accounts.expired },
    { name: 'a made-up key', kind: 'bad', role: null, bearer: `zm_${'A'.repeat(43)}` },
  ]
  for (const role of ROLES) {
    const session = sessionOf(await signIn(base, base, emailOf(role)))
    people.push({ name: `session of ${role}`, kind: 'user', role, session })
  }
  for (const name of ['expired', 'banned', 'roleless'] as const) {
    const session = sessionOf(await signIn(base, base, emailOf(name)))
    people.push({ name: `${name} session`, kind: name === 'roleless' ? 'user' : 'anonymous', role: null, session })
  }
  const past = new Date(Date.now() - 1_000)
  await db.session.updateMany({ where: { user: { email: emailOf('expired') } }, data: { expiresAt: past } })
  await db.user.update({ where: { email: emailOf('banned') }, data: { banned: true } })
  await db.user.update({ where: { email: emailOf('roleless') }, data: { role: 'root' } })
  return people
}
