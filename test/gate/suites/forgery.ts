import { expect, test } from 'vitest'
import { DOORS, exampleOf, METHODS } from '../support/door-table'
import { PASSWORD } from '../support/people'
import { ask, each, headersOf, PUBLIC_URL, type Site, type World } from '../support/world'
import { listen } from './socket-audience'

const WRITING = Object.entries(DOORS).flatMap(([door, rules]) =>
  METHODS.filter((method) => method !== 'GET' && rules[method]).map((method) => ({ door, method })),
)
const FORMS = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']

/** What a page elsewhere makes a browser send: the cookie comes along, the headers tell on it. */
function forgeries({ origin }: Site): Record<string, string>[] {
  const { protocol, host } = new URL(origin)
  const foreign = [
    'https://evil.example',
    'null',
    '',
    `${protocol}//evil.${host}`,
    `${protocol}//${host}.evil.example`,
    `${protocol}//${host}1`,
    `${protocol}//user@${host}`,
    `${origin}/`,
    `${origin}, https://evil.example`,
    origin.toUpperCase(),
    `ftp://${host}`,
  ]
  return [
    {},
    ...foreign.map((one) => ({ origin: one })),
    ...['cross-site', 'same-site', 'none'].map((site) => ({ origin, 'sec-fetch-site': site })),
    { referer: `${origin}/operator`, origin: 'https://evil.example' },
  ]
}

/** Requests that somebody else's page makes with a signed-in person's browser. */
export function forgerySuite(of: () => World): void {
  const adminAt = (site: Site) => {
    const session = of().people.find(({ name }) => name === 'session of admin')?.session ?? ''
    return { cookie: `${site.cookie}=${session}` }
  }

  test.each(['open', 'closed'] as const)(
    'no writing door of the %s installation works for a foreign page',
    async (which) => {
      const site = of()[which]
      // One check stands before all doors: each door is tried in a few ways, one door in all of them.
      const asked = WRITING.flatMap((one, at) =>
        forgeries(site)
          .filter((_, way) => at === 0 || way < 3)
          .map((forged) => ({ ...one, forged })),
      )
      const wrong: string[] = []
      await each(asked, async ({ door, method, forged }) => {
        const answer = await ask(site, exampleOf(door, 1), { method, headers: { ...adminAt(site), ...forged } })
        const { code } = (await answer.json()) as { code: string }
        if (answer.status !== 403 || code !== 'forbidden')
          wrong.push(`${method} ${door} ${JSON.stringify(forged)}: ${answer.status} ${code}`)
      })
      expect(wrong).toEqual([])
    },
  )

  test('a form of our own page is no JSON, and alters nothing', async () => {
    const { open } = of()
    const own = { ...adminAt(open), origin: open.origin }
    for (const { door, method } of WRITING.filter(
      ({ door }) => !/\/(withdraw|read)$/.test(door) || /revisions/.test(door),
    ))
      for (const type of FORMS) {
        const answer = await ask(open, exampleOf(door, 1), { method, headers: { ...own, 'content-type': type } })
        expect(answer.status, `${method} ${door} ${type}`).toBe(415)
      }
    // Without any session, too: a form elsewhere must not make a browser follow or unfollow.
    for (const method of ['PUT', 'DELETE'])
      for (const type of FORMS)
        expect(
          (await ask(open, '/api/v1/push/subscriptions', { method, headers: { 'content-type': type } })).status,
        ).toBe(415)
  })

  test('a foreign page can sign nobody in, out, or into being managed', async () => {
    const { open, closed, system } = of()
    for (const site of [open, closed]) {
      const before = await system.db.session.count()
      const users = await system.db.user.count()
      const body = JSON.stringify({ email: 'viewer@example.vn', password: PASSWORD })
      const signIns: Record<string, string>[] = [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
        { origin: 'null', 'content-type': 'text/plain' },
        { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
      ]
      for (const headers of signIns)
        expect([403, 415], JSON.stringify(headers)).toContain(
          (await ask(site, '/api/auth/sign-in/email', { method: 'POST', headers, body })).status,
        )
      expect(await system.db.session.count()).toBe(before)
      const create = { name: 'X', email: 'x@example.vn', password: PASSWORD, role: 'admin' }
      for (const forged of forgeries(site).filter((one) => !('sec-fetch-site' in one)))
        for (const path of ['/sign-out', '/admin/create-user', '/revoke-sessions', '/admin/list-user-sessions']) {
          const headers = { ...adminAt(site), ...forged }
          const answer = await ask(site, `/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(create) })
          expect(answer.status, `${path} ${JSON.stringify(forged)}`).toBe(403)
        }
      expect(await system.db.user.count()).toBe(users)
      expect((await ask(site, '/api/v1/audit?limit=1', { headers: adminAt(site) })).status).toBe(200)
    }
  })

  test('no foreign page listens at the socket with a visitor’s cookie', async () => {
    const { closed, people } = of()
    const cookie = headersOf(closed, people.find(({ name }) => name === 'session of viewer') ?? {}).cookie ?? ''
    const { host } = new URL(PUBLIC_URL)
    const foreign = [
      'https://evil.example',
      'null',
      `https://evil.${host}`,
      `https://${host}:8443`,
      `http://${host}`,
      PUBLIC_URL.toUpperCase(),
      `${PUBLIC_URL}.evil.example`,
      new URL(closed.url).origin,
    ]
    const ears = foreign.map((origin) => ({ origin, ...listen(closed, { cookie, origin }) }))
    for (const { origin, outcome, socket } of ears) {
      expect(await outcome, origin).toBe('websocket error')
      socket.disconnect()
    }
    const own = listen(closed, { cookie, origin: PUBLIC_URL })
    expect(await own.outcome).toBe('listening')
    own.socket.disconnect()
  })
}
