import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccountStore } from '@/lib/persistence/account-store'
import { createAuditStore } from '@/lib/persistence/audit-store'
import { setAccountUnit } from '@/lib/services/set-account-unit'
import { OPERATOR, type System, startSystem } from '../support/system'

let system: System
beforeAll(async () => {
  system = await startSystem()
  await system.db.user.create({ data: { id: 'u1', name: 'Lê Y Tế', email: 'yt@example.vn', role: 'unit' } })
})
afterAll(() => system.stop())

test('an account is told its unit, and the audit what stood before', async () => {
  const set = setAccountUnit({ log: system.log })
  expect(await set('u1', 'so-y-te', OPERATOR)).toEqual({ ok: true, value: { id: 'u1', unitId: 'so-y-te' } })
  expect((await createAccountStore(system.db).list())[0]?.unit).toMatchObject({
    id: 'so-y-te',
    name: expect.stringContaining('Sở Y tế'),
  })
  expect((await set('u1', null, OPERATOR)).ok).toBe(true)
  const audit = createAuditStore(system.db)
  expect((await audit.list({ limit: 10 })).map(({ data }) => data)).toMatchObject([
    { from: 'so-y-te', to: null },
    { from: null, to: 'so-y-te' },
  ])
  expect(await set('u1', 'no-such-unit', OPERATOR)).toMatchObject({ ok: false, reason: 'unknown-unit' })
  expect(await set('nobody', 'so-y-te', OPERATOR)).toMatchObject({ ok: false, reason: 'unknown-user' })
  expect((await audit.list({ limit: 10 })).length).toBe(2)
})

test('the audit is read newest first, by who, what, on what and when', async () => {
  const audit = createAuditStore(system.db)
  const seqs = async (query: object) => (await audit.list({ limit: 10, ...query })).map(({ seq }) => seq)
  expect(await seqs({})).toEqual([2, 1])
  expect(await seqs({ before: 2 })).toEqual([1])
  expect(await seqs({ actor: OPERATOR.name.toUpperCase(), action: 'account:', subject: 'U1' })).toEqual([2, 1])
  expect(await seqs({ action: 'decision:' })).toEqual([])
  const [newest] = await audit.list({ limit: 1 })
  expect(await seqs({ from: newest?.at })).toContain(2)
  expect(await seqs({ to: newest?.at })).not.toContain(2)
})

test('units are offered with their places', async () => {
  const units = await createAccountStore(system.db).units()
  expect(units.length).toBeGreaterThan(400)
  expect(units.find(({ id }) => id === 'so-y-te')?.place).toBe('')
  expect(units.filter(({ place }) => place.includes('Vĩnh Châu')).length).toBeGreaterThan(5)
})
