import { expect, test } from 'vitest'
import { emailOf, PASSWORD, sessionOf, signIn } from '../support/people'
import { ask, headersOf, type Site, type World } from '../support/world'
import { listen } from './socket-audience'

/** Ends of a session that this process hears of close its sockets much sooner than the timer of 15 seconds. */
const AT_ONCE_MS = 4_000
const within = <T>(work: Promise<T>) =>
  Promise.race([work, new Promise<string>((done) => setTimeout(() => done('still open'), AT_ONCE_MS).unref())])

const byCookie = (site: Site, session: string) => headersOf(site, { session })
const isIn = async (site: Site, session: string) =>
  (await ask(site, '/api/v1/decisions', { headers: byCookie(site, session) })).status === 200

/** Sessions from their beginning to their end, and what was opened with them. */
export function sessionSuite(of: () => World): void {
  const post = (site: Site, session: string, path: string, body: object = {}) =>
    ask(site, `/api/auth${path}`, { method: 'POST', headers: byCookie(site, session), body: JSON.stringify(body) })
  const come = async (email = emailOf('leaver')) => sessionOf(await signIn(of().open.url, of().open.origin, email))
  const admin = () => of().people.find(({ name }) => name === 'session of admin')?.session ?? ''

  test('a session that somebody set beforehand is not taken over: signing in makes another', async () => {
    const { open, system } = of()
    const planted = await come(emailOf('viewer'))
    for (const cookie of [
      `${open.cookie}=${planted}`,
      `${open.cookie}=made-up`,
      `${open.cookie}=made.up; ${open.cookie}=x`,
    ]) {
      const mine = sessionOf(await signIn(open.url, open.origin, emailOf('leaver'), { cookie }))
      expect(mine).not.toBe(planted)
      const [token = ''] = decodeURIComponent(mine).split('.')
      const row = await system.db.session.findUniqueOrThrow({ where: { token }, include: { user: true } })
      expect(row.user.email).toBe(emailOf('leaver'))
    }
    expect(await isIn(open, 'made-up')).toBe(false)
    const [token, signature] = decodeURIComponent(planted).split('.')
    for (const forged of [
      `${token}.`,
      `${token}`,
      `${token}.${signature?.split('').reverse().join('')}`,
      `x${token}.${signature}`,
    ])
      expect(await isIn(open, encodeURIComponent(forged)), forged).toBe(false)
  })

  test('the cookies are for this site’s servers alone, and under https for https alone', async () => {
    const { open, closed } = of()
    const flags = async (site: Site) => {
      const answer = await signIn(site.url, site.origin, emailOf('leaver'))
      return answer.headers.getSetCookie().filter((line) => !/Max-Age=0/i.test(line))
    }
    for (const [site, isSecure] of [
      [open, false],
      [closed, true],
    ] as const) {
      const lines = await flags(site)
      expect(lines.map((line) => /zm\.\w+/.exec(line)?.[0]).toSorted()).toEqual(['zm.device', 'zm.session_token'])
      for (const line of lines) {
        expect(line).toMatch(/; HttpOnly/i)
        expect(line).toMatch(/; SameSite=Lax/i)
        expect(line).toMatch(/; Path=\//i)
        expect(line).not.toMatch(/; Domain=/i)
        expect({ line, secure: /; Secure/i.test(line), prefix: line.startsWith('__Secure-zm.') }).toEqual({
          line,
          secure: isSecure,
          prefix: isSecure,
        })
      }
    }
  })

  test('signing out closes this session’s sockets at once, and no other', async () => {
    const { open } = of()
    const [here, there] = [await come(), await come()]
    const [one, tab, other] = [here, here, there].map((session) => listen(open, byCookie(open, session)))
    for (const ear of [one, tab, other]) expect(await ear?.outcome).toBe('listening')
    expect((await post(open, here, '/sign-out')).status).toBe(200)
    expect(await within(one?.closed ?? Promise.resolve(''))).toBe('io server disconnect')
    expect(await within(tab?.closed ?? Promise.resolve(''))).toBe('io server disconnect')
    expect(await isIn(open, here)).toBe(false)
    expect(await isIn(open, there)).toBe(true)
    expect(other?.socket.connected).toBe(true)
    other?.socket.disconnect()
  })

  test.each(['a ban', 'ended sessions', 'a new password', 'an own new password', 'no account any more'])(
    '%s closes all sockets of an account at once',
    async (how) => {
      const { open, system } = of()
      const session = await come()
      const { id: userId } = await system.db.user.findUniqueOrThrow({ where: { email: emailOf('leaver') } })
      const ear = listen(open, byCookie(open, session))
      expect(await ear.outcome).toBe('listening')
      const acts: Record<string, () => Promise<Response>> = {
        'a ban': () => post(open, admin(), '/admin/ban-user', { userId }),
        'ended sessions': () => post(open, admin(), '/admin/revoke-user-sessions', { userId }),
        'a new password': () => post(open, admin(), '/admin/set-user-password', { userId, newPassword: PASSWORD }),
        'an own new password': async () => {
          const passwords = { currentPassword: PASSWORD, newPassword: PASSWORD, revokeOtherSessions: true }
          return post(open, await come(), '/change-password', passwords)
        },
        'no account any more': () => post(open, admin(), '/admin/remove-user', { userId }),
      }
      expect((await acts[how]?.())?.status).toBe(200)
      expect(await isIn(open, session)).toBe(false)
      expect(await within(ear.closed)).toBe('io server disconnect')
      if (how === 'a ban') expect((await post(open, admin(), '/admin/unban-user', { userId })).status).toBe(200)
    },
  )
}
