import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  cookiesOf,
  operator,
  PASSWORD,
  type People,
  post,
  type SignInTest,
  seedPeople,
  startSignIn,
  withCookies,
} from './support'

let t: SignInTest
let people: People
beforeAll(async () => {
  t = await startSignIn()
  people = await seedPeople(t)
})
afterAll(() => t.stop())
const byEmail: People['byEmail'] = (...given) => people.byEmail(...given)

describe('signing in', () => {
  it('refuses what no database keeps as bad input, not as a database that is away', async () => {
    for (const email of ['a\u0000b@example.vn', 'a\ud800b@example.vn']) {
      const response = await byEmail({ email })
      expect([response.status, (await response.json()).code]).toEqual([400, 'invalid-input'])
    }
    const form = await t.auth.handler(
      new Request('http://localhost/api/auth/sign-in/email', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'email=a%00b%40example.vn&password=mot-mat-khau-dai',
      }),
    )
    expect(form.status).toBe(400)
    const listed = new Request('http://localhost/api/auth/admin/list-users?searchValue=%00')
    expect((await t.auth.handler(listed)).status).toBe(401)
  })

  it('takes an e-mail address, in any case', async () => {
    const response = await byEmail({ email: 'TRUC-BAN@example.vn' })
    expect(response.status).toBe(200)
    const identity = await t.identify(withCookies(cookiesOf(response)))
    expect(identity).toMatchObject({ kind: 'user', id: people.operatorId, name: 'Trực ban', role: 'operator' })
  })

  it('takes a user name, in any case', async () => {
    const response = await t.auth.handler(post('/sign-in/username', { username: 'Truc-Ban', password: PASSWORD }))
    expect(response.status).toBe(200)
    expect(await t.identify(withCookies(cookiesOf(response)))).toMatchObject({ role: 'operator' })
  })

  it('takes a password whose diacritics another keyboard composes otherwise', async () => {
    expect((await byEmail({ password: PASSWORD.normalize('NFD') })).status).toBe(200)
  })

  it('refuses a wrong password and an unknown address with the same words', async () => {
    const wrong = await byEmail({ password: 'không-phải-thế' })
    const unknown = await byEmail({ email: 'ai-do@example.vn' })
    expect(wrong.status).toBe(401)
    expect(unknown.status).toBe(401)
    expect(await wrong.json()).toEqual(await unknown.json())
    expect(cookiesOf(wrong)).toBe('')
  })

  it('knows nobody without a cookie, with a forged one, and with one of another secret', async () => {
    expect(await t.identify(new Headers())).toMatchObject({ kind: 'anonymous', role: null })
    expect(await t.identify(withCookies('zm.session_token=abc.def'))).toMatchObject({ kind: 'anonymous' })
    const other = t.make({ secret: 'y'.repeat(40) })
    const cookie = cookiesOf(await other.handler(post('/sign-in/email', { email: operator.email, password: PASSWORD })))
    expect(cookie).toContain('zm.session_token')
    expect(await t.identify(withCookies(cookie))).toMatchObject({ kind: 'anonymous' })
  })
})

describe('what is closed', () => {
  it('has no sign-up, no impersonation and no question whether a name exists', async () => {
    const body = {
      name: 'X',
      email: 'x@example.vn',
      password: PASSWORD,
      username: 'truc-ban',
      userId: people.operatorId,
    }
    for (const path of ['/sign-up/email', '/admin/impersonate-user', '/is-username-available', '/update-user']) {
      const response = await t.auth.handler(post(path, body, { cookie: people.adminCookie }))
      expect([path, response.status]).toEqual([path, 404])
    }
    expect(await t.database.user.count({ where: { email: 'x@example.vn' } })).toBe(0)
  })

  it('refuses a foreign origin, with and without cookies', async () => {
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }
    expect((await byEmail({}, foreign)).status).toBe(403)
    const pair = { username: operator.username, password: PASSWORD }
    expect((await t.auth.handler(post('/sign-in/username', pair, foreign))).status).toBe(403)
    expect((await t.auth.handler(post('/sign-in/username', pair, { origin: 'null' }))).status).toBe(403)
    const cookie = cookiesOf(await byEmail())
    expect((await t.auth.handler(post('/sign-out', {}, { ...foreign, cookie }))).status).toBe(403)
    expect(await t.identify(withCookies(cookie))).toMatchObject({ kind: 'user' })
  })

  it('with a public address set, refuses even the host that the request names', async () => {
    const strict = t.make({ baseUrl: 'https://vung.example.vn', origins: [] })
    const body = { email: operator.email, password: PASSWORD }
    expect((await strict.handler(post('/sign-in/email', body))).status).toBe(403)
    expect((await strict.handler(post('/sign-in/email', body, { origin: 'https://vung.example.vn' }))).status).toBe(200)
  })

  it('refuses a body of a megabyte', async () => {
    expect((await byEmail({ password: 'a'.repeat(1_000_000) })).status).toBe(413)
  })
})

describe('cookies', () => {
  it('are out of reach of scripts and other sites; Secure only where the address is https', async () => {
    const [session] = (await byEmail()).headers.getSetCookie().filter((line) => line.includes('session_token'))
    expect(session).toMatch(/HttpOnly/i)
    expect(session).toMatch(/SameSite=Lax/i)
    expect(session).toMatch(/Path=\//i)
    expect(session).not.toMatch(/Secure/i)
    const secure = t.make({ baseUrl: 'https://zones.example.vn' })
    const response = await secure.handler(post('/sign-in/email', { email: operator.email, password: PASSWORD }))
    for (const line of response.headers.getSetCookie()) expect(line).toMatch(/^__Secure-.*; Secure/i)
  })
})
