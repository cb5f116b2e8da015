import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFailedSignIns } from '@/lib/auth/failed-sign-ins'
import { createSetupLink } from '@/lib/auth/setup'
import { createAuditStore } from '@/lib/persistence/audit-store'
import { verifyAudit } from '@/lib/services/verify-audit'
import { cookiesOf, PASSWORD, type People, post, type SignInTest, seedPeople, startSignIn } from './support'

let t: SignInTest
let people: People
beforeAll(async () => {
  t = await startSignIn()
  const link = await createSetupLink(t.setupLinks, t.clock)
  const form = { name: 'Người lập', email: 'lap@example.vn', password: PASSWORD }
  expect((await t.auth.handler(post('/setup', { token: link?.token, ...form }))).status).toBe(201)
  people = await seedPeople(t)
})
afterAll(() => t.stop())

const newest = () => t.database.auditEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } })
const count = () => t.database.auditEntry.count()
const asAdmin = (path: string, body: object) => t.auth.handler(post(path, body, { cookie: people.adminCookie }))

describe('the audit of accounts', () => {
  it('names the setup link', async () => {
    const entry = await t.database.auditEntry.findFirstOrThrow({ orderBy: { seq: 'asc' } })
    expect(entry).toMatchObject({ action: 'setup:use', subject: 'lap@example.vn', data: { role: 'admin' } })
    expect(entry.origin).toMatch(/^198\.51\./)
  })

  it('names who signed in, from where, and who signed out', async () => {
    const response = await people.byEmail({}, { 'user-agent': 'Firefox' })
    const signedIn = await newest()
    expect(signedIn).toMatchObject({ action: 'session:sign-in', subject: people.operatorId, data: { via: 'user' } })
    expect(signedIn.actor).toBe(`Trực ban (${people.operatorId})`)
    expect(signedIn.origin).toMatch(/ · Firefox/)
    await t.auth.handler(post('/sign-out', {}, { cookie: cookiesOf(response) }))
    expect(await newest()).toMatchObject({ action: 'session:sign-out', subject: people.operatorId })
  })

  it('names what was tried in vain, once a minute an address and name, and never the password', async () => {
    const from = { 'x-zm-client-address': '203.0.113.9' }
    const before = await count()
    for (let n = 0; n < 4; n += 1) await people.byEmail({ email: 'ai@example.vn', password: 'mật-khẩu-sai-1' }, from)
    expect(await count()).toBe(before + 1)
    const entry = await newest()
    expect(entry).toMatchObject({
      action: 'session:refuse',
      subject: 'ai@example.vn',
      data: { reason: 'wrong-pair', count: 1 },
    })
    await t.auth.flush()
    expect((await newest()).data).toMatchObject({ count: 3 })
    await people.byEmail(
      { email: 'a\u0000b\ud800@example.vn', password: 'x' },
      { 'x-zm-client-address': '203.0.113.10' },
    )
    expect(await newest()).toMatchObject({ action: 'session:refuse' })
    const all = JSON.stringify(await t.database.auditEntry.findMany())
    expect(all).not.toContain('mật-khẩu')
  })

  it('names every act on an account, with what it was and became', async () => {
    const body = { name: 'Biên tập', email: 'bt@example.vn', password: PASSWORD, role: 'editor' }
    const made = (await (await asAdmin('/admin/create-user', body)).json()) as { user: { id: string } }
    expect(await newest()).toMatchObject({ action: 'account:create', subject: body.email, data: { role: 'editor' } })
    const userId = made.user.id
    await asAdmin('/admin/set-role', { userId, role: 'viewer' })
    expect(await newest()).toMatchObject({
      action: 'account:set-role',
      subject: userId,
      data: { name: 'Biên tập', from: 'editor', to: 'viewer' },
    })
    await asAdmin('/admin/set-user-password', { userId, newPassword: 'một-mật-khẩu-mới' })
    expect(await newest()).toMatchObject({ action: 'account:set-password', subject: userId })
    await asAdmin('/admin/ban-user', { userId, banReason: 'Nghỉ việc' })
    expect(await newest()).toMatchObject({ action: 'account:ban', data: { reason: 'Nghỉ việc' } })
    await asAdmin('/admin/unban-user', { userId })
    expect(await newest()).toMatchObject({ action: 'account:unban' })
    expect(JSON.stringify(await t.database.auditEntry.findMany())).not.toContain('một-mật-khẩu-mới')
  })

  it('keeps no entry of what was refused', async () => {
    const before = await count()
    const cookie = cookiesOf(await people.byEmail())
    const refused = await t.auth.handler(
      post('/admin/set-role', { userId: people.operatorId, role: 'admin' }, { cookie }),
    )
    expect(refused.status).toBe(403)
    expect((await asAdmin('/admin/set-role', { userId: 'nobody', role: 'admin' })).status).toBe(404)
    expect(await count()).toBe(before + 1)
    expect(await newest()).toMatchObject({ action: 'session:sign-in' })
  })

  it('does nothing to an account where the entry cannot be written, but lets people sign in', async () => {
    const broken = async (): Promise<never> => {
      throw new Error('no room')
    }
    const auth = t.make({ audit: { note: broken, during: broken } })
    const userId = people.operatorId
    const response = await auth.handler(
      post('/admin/set-role', { userId, role: 'viewer' }, { cookie: people.adminCookie }),
    )
    expect(response.status).toBe(503)
    expect((await t.database.user.findUniqueOrThrow({ where: { id: userId } })).role).toBe('operator')
    const body = { email: 'qt@example.vn', password: PASSWORD }
    expect((await auth.handler(post('/sign-in/email', body))).status).toBe(200)
    expect(t.logged.some(({ message }) => message.includes('audit'))).toBe(true)
  })

  it('is one unbroken chain', async () => {
    expect((await verifyAudit(createAuditStore(t.database))()).faults).toEqual([])
  })
})

it('many names from many addresses are counted together', async () => {
  const told: { name: string; count: number }[] = []
  const failed = createFailedSignIns(async ({ name, count }) => void told.push({ name, count }))
  for (let n = 0; n < 500; n += 1) {
    await failed.note({ name: `n${n}`, addressGroup: `a${n}`, origin: '', reason: 'wrong-pair' })
  }
  await failed.flush()
  expect(told.length).toBeLessThanOrEqual(22)
  expect(told.reduce((sum, one) => sum + one.count, 0)).toBe(500)
  expect(told.at(-1)).toEqual({ name: '*', count: 479 })
})
