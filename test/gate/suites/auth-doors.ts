import { betterAuth } from 'better-auth'
import { expect, test } from 'vitest'
import { isOpenPath } from '@/lib/auth/door'
import { libraryOptions } from '@/lib/auth/library-options'
import { can } from '@/lib/auth/permission'
import { createAuthAdapter } from '@/lib/persistence/auth-adapter'
import { systemClock } from '@/lib/services/ports'
import { PASSWORD, SECRET } from '../support/people'
import { ask, each, headersOf, type World } from '../support/world'

const NO_ONE = { userId: 'khong-co' }
/** What manages accounts, with a question that is well formed and alters nobody here. */
const MANAGING: Readonly<Record<string, object | 'GET'>> = {
  '/admin/list-users': 'GET',
  '/admin/get-user': 'GET',
  '/admin/create-user': { name: 'Mới', email: 'moi@example.vn', password: PASSWORD, role: 'viewer' },
  '/admin/remove-user': NO_ONE,
  '/admin/set-role': { ...NO_ONE, role: 'viewer' },
  '/admin/set-user-password': { ...NO_ONE, newPassword: PASSWORD },
  '/admin/ban-user': NO_ONE,
  '/admin/unban-user': NO_ONE,
  '/admin/list-user-sessions': NO_ONE,
  '/admin/revoke-user-session': { sessionToken: 'khong-co' },
  '/admin/revoke-user-sessions': NO_ONE,
}
const OWN_ACCOUNT = [
  '/list-sessions',
  '/revoke-session',
  '/revoke-sessions',
  '/revoke-other-sessions',
  '/change-password',
]
const FOR_ANYBODY = ['/sign-in/email', '/sign-in/username', '/sign-out', '/get-session']

type Endpoint = { path?: string; options?: { method?: string | string[] } }
/** Every endpoint that the library and its plugins have, in whatever version is installed. */
function libraryPaths({ system }: World): { path: string; method: string }[] {
  const library = betterAuth(
    libraryOptions({
      adapter: createAuthAdapter(system.db),
      secret: SECRET,
      baseUrl: 'http://127.0.0.1',
      origins: 'same-host',
      clock: systemClock,
      log: () => {},
    }),
  )
  return Object.values(library.api as unknown as Record<string, Endpoint>).flatMap(({ path, options }) =>
    path ? [options?.method ?? 'GET'].flat().map((method) => ({ path: path.replace(/:\w+/g, 'x'), method })) : [],
  )
}

/** The sign-in library's doors: what is open, to whom; all the rest of it closed. */
export function authDoorSuite(of: () => World): void {
  test('each path of the library is either open on purpose or answers as if it were not there', async () => {
    const world = of()
    const paths = libraryPaths(world)
    expect(paths.length).toBeGreaterThan(40)
    const open = new Set(paths.map(({ path }) => path).filter(isOpenPath))
    expect([...open].toSorted()).toEqual([...Object.keys(MANAGING), ...OWN_ACCOUNT, ...FOR_ANYBODY].toSorted())
    const admin = world.people.find(({ name }) => name === 'session of admin')
    const closed = [...paths, { path: '/admin', method: 'GET' }, { path: '/admin/ban-user/', method: 'POST' }]
    await each(closed, async ({ path, method }) => {
      if (isOpenPath(path)) return
      for (const headers of [{}, headersOf(world.open, admin ?? {})]) {
        const answer = await ask(world.open, `/api/auth${path}`, { method, headers })
        expect([404, 308], `${method} ${path}`).toContain(answer.status)
      }
    })
  })

  test('accounts are managed by those whom the table names, by session, and by nobody else', async () => {
    const { people, open } = of()
    const wrong: string[] = []
    const coming = people.filter(({ name }) => /^(nobody|session of|key of admin|banned|expired)/.test(name))
    for (const person of coming)
      await each(Object.entries(MANAGING), async ([path, body]) => {
        const allowed = person.kind === 'user' && can(person.role, 'user:manage', 'public')
        const asked = body === 'GET' ? { method: 'GET' } : { method: 'POST', body: JSON.stringify(body) }
        const query = path === '/admin/get-user' ? '?id=khong-co' : ''
        const answer = await ask(open, `/api/auth${path}${query}`, { ...asked, headers: headersOf(open, person) })
        const should = allowed ? 'through' : person.kind === 'user' ? '403' : '401'
        const seen = [401, 403].includes(answer.status) ? String(answer.status) : 'through'
        if (seen !== should) wrong.push(`${path} by ${person.name}: ${answer.status}, not ${should}`)
      })
    expect(wrong).toEqual([])
    expect((await ask(open, '/api/auth/list-sessions')).status).toBe(401)
    expect(await (await ask(open, '/api/auth/get-session')).json()).toBeNull()
  })

  test('nobody becomes somebody else, or more than they are, by what they send', async () => {
    const { open, people, system } = of()
    const viewer = headersOf(open, people.find(({ name }) => name === 'session of viewer') ?? {})
    const post = (path: string, body: object) =>
      ask(open, `/api/auth${path}`, { method: 'POST', headers: viewer, body: JSON.stringify(body) })
    for (const path of [
      '/update-user',
      '/admin/update-user',
      '/admin/impersonate-user',
      '/sign-up/email',
      '/update-session',
    ])
      expect(
        (await post(path, { role: 'admin', unitId: 'so-y-te', userId: 'x', data: { role: 'admin' } })).status,
      ).toBe(404)
    const made = await post('/sign-in/email', { email: 'viewer@example.vn', password: PASSWORD, role: 'admin' })
    expect(made.status).toBe(200)
    const user = await system.db.user.findUniqueOrThrow({ where: { email: 'viewer@example.vn' } })
    expect(user).toMatchObject({ role: 'viewer', unitId: null })
  })
}
