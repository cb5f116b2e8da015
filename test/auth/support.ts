import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createAuth } from '@/lib/auth/create-auth'
import { createIdentify } from '@/lib/auth/identity'
import type { AuthOptions } from '@/lib/auth/library-options'
import { createApiKeyStore } from '@/lib/persistence/api-key-store'
import { createAuthAdapter } from '@/lib/persistence/auth-adapter'
import { startEmbeddedPostgres } from '@/lib/persistence/embedded-postgres'
import { createLogStore } from '@/lib/persistence/log-store'
import { migrate } from '@/lib/persistence/migrate'
import { connectDatabase } from '@/lib/persistence/prisma-client'
import { createSetupLinkStore } from '@/lib/persistence/setup-link-store'
import { type AccountAudit, auditAccounts } from '@/lib/services/audit-accounts'
import { putEmptyCluster } from '../support/empty-cluster'

export const HOST = 'zones.example.vn'
export const BASE_URL = `http://${HOST}`
export const PASSWORD = 'mật-khẩu-đủ-dài'

/** A clock that the test moves. */
export const movableClock = () => {
  let ahead = 0
  return { now: () => new Date(Date.now() + ahead), forward: (ms: number) => (ahead += ms) }
}

type Options = Partial<AuthOptions & { audit: AccountAudit }>
/** Sign-in on a real, empty PostgreSQL of the test's own. */
export async function startSignIn(options: Options = {}) {
  const folder = join('.test-data', `auth-${randomBytes(6).toString('hex')}`)
  putEmptyCluster(folder)
  const server = await startEmbeddedPostgres(join(folder, 'db'))
  await migrate(server.url)
  const database = connectDatabase(server.url)
  const clock = movableClock()
  const setupLinks = createSetupLinkStore(database)
  const apiKeys = createApiKeyStore(database)
  const log = createLogStore(database, clock.now)
  const logged: { level: string; message: string; details: readonly unknown[] }[] = []
  const make = (more: Options = {}) =>
    createAuth({
      adapter: createAuthAdapter(database),
      secret: 'x'.repeat(40),
      baseUrl: BASE_URL,
      origins: 'same-host',
      clock,
      setupLinks,
      audit: auditAccounts({ log }),
      log: (level, message, details) => logged.push({ level, message, details }),
      ...options,
      ...more,
    })
  const auth = make()
  const identify = createIdentify({ auth, apiKeys, clock })
  const stop = async () => {
    await database.$disconnect()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { database, clock, setupLinks, apiKeys, auth, identify, make, logged, stop }
}
export type SignInTest = Awaited<ReturnType<typeof startSignIn>>

let nextAddress = 1
/** An address that no other call was given, so that tests do not use up each other's tries. */
export const newAddress = () => `198.51.${Math.floor(nextAddress / 250)}.${(nextAddress++ % 250) + 1}`

/** A POST as a browser on this site sends it. */
export function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  return new Request(`${BASE_URL}/api/auth${path}`, {
    method: 'POST',
    headers: {
      host: HOST,
      origin: BASE_URL,
      'content-type': 'application/json',
      'x-zm-client-address': newAddress(),
      ...headers,
    },
    body: JSON.stringify(body),
  })
}

/** The cookies that an answer sets, as a browser sends them back. */
export const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
export const withCookies = (cookie: string) => new Headers({ cookie })

export const operator = { name: 'Trực ban', email: 'truc-ban@example.vn', username: 'truc-ban', password: PASSWORD }

/** An operator, and an administrator who is signed in. */
export async function seedPeople(t: SignInTest) {
  const byEmail = (body: object = {}, headers: Record<string, string> = {}) =>
    t.auth.handler(post('/sign-in/email', { email: operator.email, password: PASSWORD, ...body }, headers))
  const made = await t.auth.createUser({ ...operator, role: 'operator' })
  if (!made.ok) throw new Error(made.reason)
  await t.auth.createUser({ name: 'Quản trị', email: 'qt@example.vn', password: PASSWORD, role: 'admin' })
  const adminCookie = cookiesOf(await byEmail({ email: 'qt@example.vn' }))
  return { operatorId: made.value.id, adminCookie, byEmail }
}
export type People = Awaited<ReturnType<typeof seedPeople>>
