import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createSetupLink } from '@/lib/auth/setup'
import { cookiesOf, PASSWORD, post, type SignInTest, startSignIn, withCookies } from './support'

let t: SignInTest
beforeAll(async () => {
  t = await startSignIn()
})
afterEach(async () => {
  await t.database.user.deleteMany()
  await t.database.setupLink.deleteMany()
})
afterAll(() => t.stop())

const link = async () => (await createSetupLink(t.setupLinks, t.clock))?.token ?? ''
const form = (more: object = {}) => ({ name: 'Quản trị', email: 'qt@example.vn', password: PASSWORD, ...more })
const use = (token: string, more: object = {}) => t.auth.handler(post('/setup', { token, ...form(more) }))

describe('the one-time link', () => {
  it('makes an administrator who can sign in', async () => {
    const response = await use(await link(), { username: 'quantri' })
    expect(response.status).toBe(201)
    const signedIn = await t.auth.handler(post('/sign-in/username', { username: 'quantri', password: PASSWORD }))
    expect(await t.identify(withCookies(cookiesOf(signedIn)))).toMatchObject({ role: 'admin', name: 'Quản trị' })
  })

  it('is kept as a hash only', async () => {
    const token = await link()
    expect(JSON.stringify(await t.database.setupLink.findMany())).not.toContain(token)
  })

  it('works once', async () => {
    const token = await link()
    expect((await use(token)).status).toBe(201)
    await t.database.user.deleteMany()
    const again = await use(token, { email: 'khac@example.vn' })
    expect(again.status).toBe(410)
    expect(await again.json()).toMatchObject({ code: 'setup-link-invalid' })
  })

  it('makes exactly one of ten who use it at once, and of ten who use two links', async () => {
    for (const links of [1, 2]) {
      const tokens = await Promise.all(Array.from({ length: links }, link))
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, i) => use(tokens[i % tokens.length] ?? '', { email: `qt${i}@example.vn` })),
      )
      expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1)
      expect(answers.filter((answer) => answer.status === 410)).toHaveLength(9)
      expect(await t.database.user.count()).toBe(1)
      await t.database.user.deleteMany()
    }
  })

  it('ends after 24 hours', async () => {
    const token = await link()
    t.clock.forward(24 * 3_600_000)
    expect((await use(token)).status).toBe(410)
    expect(await t.database.user.count()).toBe(0)
  })

  it('is neither made nor accepted once any user exists', async () => {
    const token = await link()
    await t.auth.createUser({ ...form(), role: 'viewer' })
    expect(await createSetupLink(t.setupLinks, t.clock)).toBeNull()
    expect((await use(token, { email: 'khac@example.vn' })).status).toBe(410)
  })

  it('is not used up by a form with mistakes, and names them', async () => {
    const token = await link()
    const wrong = await use(token, { email: 'không phải', password: 'ngắn', username: 'có dấu' })
    expect(wrong.status).toBe(422)
    expect(await wrong.json()).toMatchObject({ code: 'invalid-input', fields: ['email', 'password', 'username'] })
    expect((await use(token)).status).toBe(201)
  })

  it('is given back when making the account fails', async () => {
    const token = await link()
    await t.database.$executeRaw`ALTER TABLE account RENAME TO account_away`
    const failed = await use(token)
    await t.database.$executeRaw`ALTER TABLE account_away RENAME TO account`
    expect(failed.status).toBe(503)
    expect(await t.database.user.count()).toBe(0)
    expect((await use(token)).status).toBe(201)
  })

  it('refuses other methods, other types and what is not JSON', async () => {
    const url = 'http://zones.example.vn/api/auth/setup'
    const ask = async (init: RequestInit) => (await t.auth.handler(new Request(url, init))).status
    expect(await ask({ method: 'GET' })).toBe(405)
    expect(await ask({ method: 'POST', body: 'token=x', headers: { 'content-type': 'text/plain' } })).toBe(415)
    expect(await ask({ method: 'POST', body: '{', headers: { 'content-type': 'application/json' } })).toBe(400)
  })
})
