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

describe('a session ends', () => {
  const kindOf = async (cookie: string) => {
    const identity = await t.identify(withCookies(cookie))
    return identity === 'invalid-credentials' ? identity : identity.kind
  }
  const sessionOf = async (cookie: string) => {
    const identity = await t.identify(withCookies(cookie))
    if (identity === 'invalid-credentials') throw new Error(identity)
    return identity.sessionId ?? ''
  }

  it('on signing out, at once, and the cookie cannot be used again', async () => {
    const cookie = cookiesOf(await byEmail())
    expect(await kindOf(cookie)).toBe('user')
    expect((await t.auth.handler(post('/sign-out', {}, { cookie }))).status).toBe(200)
    expect(await kindOf(cookie)).toBe('anonymous')
  })

  it('after 12 hours without use; use puts that off', async () => {
    const cookie = cookiesOf(await byEmail())
    const id = await sessionOf(cookie)
    const endsIn = async () => {
      const row = await t.database.session.findUniqueOrThrow({ where: { id } })
      return (row.expiresAt.getTime() - Date.now()) / 3_600_000
    }
    expect(await endsIn()).toBeCloseTo(12, 1)
    await t.database.session.update({ where: { id }, data: { expiresAt: new Date(Date.now() + 60_000) } })
    expect(await kindOf(cookie)).toBe('user')
    await expect.poll(endsIn).toBeCloseTo(12, 1)
    await t.database.session.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await kindOf(cookie)).toBe('anonymous')
  })

  it('after seven days, however much used', async () => {
    const cookie = cookiesOf(await byEmail())
    const id = await sessionOf(cookie)
    const soon = new Date(Date.now() + 90 * 60_000)
    const createdAt = new Date(soon.getTime() - 7 * 24 * 3_600_000)
    await t.database.session.update({ where: { id }, data: { createdAt, expiresAt: new Date(Date.now() + 1_000) } })
    expect(await kindOf(cookie)).toBe('user')
    await expect
      .poll(async () => (await t.database.session.findUniqueOrThrow({ where: { id } })).expiresAt)
      .toEqual(soon)
  })

  it('on a ban, at once; the banned cannot sign in until let in again', async () => {
    const cookie = cookiesOf(await byEmail())
    const ban = (path: string, by: string) => t.auth.handler(post(path, { userId: people.operatorId }, { cookie: by }))
    expect((await ban('/admin/ban-user', cookie)).status).toBe(403)
    expect(await kindOf(cookie)).toBe('user')
    expect((await ban('/admin/ban-user', people.adminCookie)).status).toBe(200)
    expect(await kindOf(cookie)).toBe('anonymous')
    const refused = await byEmail()
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ code: 'BANNED_USER' })
    expect((await ban('/admin/unban-user', people.adminCookie)).status).toBe(200)
    expect((await byEmail()).status).toBe(200)
  })

  it('on a new password set for the account', async () => {
    const cookie = cookiesOf(await byEmail())
    expect((await t.auth.resetPassword(operator.email, PASSWORD)).ok).toBe(true)
    expect(await kindOf(cookie)).toBe('anonymous')
    expect((await byEmail()).status).toBe(200)
  })
})

describe('accounts', () => {
  const create = (body: object, cookie: string) => t.auth.handler(post('/admin/create-user', body, { cookie }))
  const editor = { name: 'Biên tập', email: 'bt@example.vn', password: PASSWORD, role: 'editor' }

  it('are made by administrators alone, with a known role and a long password', async () => {
    const operatorCookie = cookiesOf(await byEmail())
    expect((await create(editor, operatorCookie)).status).toBe(403)
    expect((await create(editor, '')).status).toBe(401)
    expect((await create({ ...editor, password: 'ngắn' }, people.adminCookie)).status).toBe(400)
    expect((await create({ ...editor, role: 'root' }, people.adminCookie)).status).toBe(400)
    expect((await create(editor, people.adminCookie)).status).toBe(200)
    expect((await byEmail({ email: editor.email })).status).toBe(200)
  })

  it('say which field is wrong or taken', async () => {
    const again = await t.auth.createUser({ ...operator, email: 'khac@example.vn', role: 'viewer' })
    expect(again).toMatchObject({ ok: false, reason: 'invalid-input', detail: { taken: 'username' } })
    const short = await t.auth.createUser({ ...operator, email: 'không', password: 'ngắn', role: 'viewer' })
    expect(short).toMatchObject({ detail: { fields: ['email', 'password'] } })
  })

  it('a new role counts from the next request; a role nobody defined gives nothing', async () => {
    const cookie = cookiesOf(await byEmail({ email: editor.email }))
    const { id } = await t.database.user.findUniqueOrThrow({ where: { email: editor.email } })
    const set = (role: string) => t.database.user.update({ where: { id }, data: { role } })
    await set('viewer')
    expect(await t.identify(withCookies(cookie))).toMatchObject({ role: 'viewer' })
    await set('admin,editor')
    expect(await t.identify(withCookies(cookie))).toMatchObject({ kind: 'user', role: null })
  })
})
