import { createTranslator } from 'use-intl/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendSetup } from '@/lib/auth/send-setup'
import { sendSignIn } from '@/lib/auth/send-sign-in'
import { createSetupLink } from '@/lib/auth/setup'
import { signIn } from '@/lib/i18n/vi/sign-in'
import { newAddress, PASSWORD, post, type SignInTest, startSignIn } from './support'

let t: SignInTest
beforeAll(async () => {
  t = await startSignIn()
})
afterAll(() => t.stop())

/** What the browser's fetch would do, against the real door. */
const from =
  (address: string, headers: Record<string, string> = {}): typeof fetch =>
  (path, init) =>
    t.auth.handler(
      post(String(path).replace('/api/auth', ''), JSON.parse(String(init?.body)), {
        'x-zm-client-address': address,
        ...headers,
      }),
    )
const send = (login: string, password = PASSWORD, address = newAddress()) => sendSignIn(login, password, from(address))

describe('what the screens are told', () => {
  it('sets up, then signs in by either name', async () => {
    const token = (await createSetupLink(t.setupLinks, t.clock))?.token ?? ''
    const form = { name: 'Quản trị', email: 'qt@example.vn', username: '', password: PASSWORD }
    expect(await sendSetup('sai', form, from(newAddress()))).toEqual({ kind: 'link-invalid' })
    expect(await sendSetup(token, { ...form, username: 'a b' }, from(newAddress()))).toEqual({
      kind: 'refused',
      fields: ['username'],
    })
    expect(await sendSetup(token, { ...form, username: 'quantri' }, from(newAddress()))).toEqual({ kind: 'created' })
    expect(await send(' qt@example.vn ')).toEqual({ kind: 'signed-in' })
    expect(await send('quantri')).toEqual({ kind: 'signed-in' })
  })

  it('a wrong pair, in whatever way it is wrong', async () => {
    for (const login of ['qt@example.vn', 'quantri', 'ai-do', 'không phải tên', '@', 'x']) {
      expect([login, await send(login, 'sai-mật-khẩu')]).toEqual([login, { kind: 'wrong-pair' }])
    }
  })

  it('a foreign origin and a ban', async () => {
    const foreign = from(newAddress(), { origin: 'https://evil.example' })
    expect(await sendSignIn('quantri', PASSWORD, foreign)).toEqual({ kind: 'foreign-origin' })
    await t.database.user.updateMany({ where: { username: 'quantri' }, data: { banned: true } })
    expect(await send('quantri')).toEqual({ kind: 'banned' })
  })

  it('how long to wait', async () => {
    const address = newAddress()
    for (let i = 0; i < 5; i++) await send('ai-do', 'sai-mật-khẩu', address)
    const outcome = await send('ai-do', 'sai-mật-khẩu', address)
    expect(outcome).toMatchObject({ kind: 'wait' })
    expect('seconds' in outcome && outcome.seconds).toBeGreaterThan(50)
    const words = createTranslator({ locale: 'vi', messages: signIn })
    expect(words('wait', { minutes: 0, seconds: 45 })).toBe('Đã thử quá nhiều lần. Hãy thử lại sau 45 giây.')
    expect(words('wait', { minutes: 15, seconds: 0 })).toBe('Đã thử quá nhiều lần. Hãy thử lại sau 15 phút.')
  })

  it('no answer', async () => {
    const gone: typeof fetch = () => Promise.reject(new TypeError('fetch failed'))
    expect(await sendSignIn('quantri', PASSWORD, gone)).toEqual({ kind: 'unreachable' })
    await t.database.$executeRaw`ALTER TABLE "user" RENAME TO user_away`
    expect(await send('quantri')).toEqual({ kind: 'unreachable' })
    await t.database.$executeRaw`ALTER TABLE user_away RENAME TO "user"`
  })
})
