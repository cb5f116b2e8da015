import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApiKey } from '@/lib/auth/api-key'
import { type SignInTest, startSignIn } from './support'

let t: SignInTest
beforeAll(async () => {
  t = await startSignIn()
})
afterAll(() => t.stop())

const ask = (authorization: string) => t.identify(new Headers({ authorization }))
const make = (more: { expiresAt?: Date } = {}) =>
  createApiKey(t.apiKeys, { name: 'Cổng tỉnh', role: 'operator', ...more }, t.clock)

describe('a key', () => {
  it('names its holder and its role', async () => {
    const { key, id } = await make()
    expect(key).toMatch(/^zm_[\w-]{43}$/)
    expect(await ask(`Bearer ${key}`)).toEqual({ kind: 'key', id, name: 'Cổng tỉnh', role: 'operator' })
    expect(await ask(`bearer  ${key}`)).toMatchObject({ id })
  })

  it('is nowhere in the database', async () => {
    const { key } = await make()
    expect(JSON.stringify(await t.database.apiKey.findMany())).not.toContain(key.slice(3))
  })

  it('ends with the next request when revoked, once', async () => {
    const { key, id } = await make()
    expect(await ask(`Bearer ${key}`)).toMatchObject({ id })
    expect(await t.apiKeys.revoke(id, t.clock.now())).toBe(true)
    expect(await ask(`Bearer ${key}`)).toBe('invalid-credentials')
    expect(await t.apiKeys.revoke(id, t.clock.now())).toBe(false)
  })

  it('ends at its time', async () => {
    const { key } = await make({ expiresAt: new Date(t.clock.now().getTime() + 60_000) })
    expect(await ask(`Bearer ${key}`)).toMatchObject({ kind: 'key' })
    t.clock.forward(61_000)
    expect(await ask(`Bearer ${key}`)).toBe('invalid-credentials')
  })

  it('is refused, not taken for nobody, when unknown or malformed; other schemes are not ours', async () => {
    for (const wrong of ['Bearer', 'Bearer ', 'Bearer zm_', `Bearer zm_${'A'.repeat(43)}`, "Bearer ' OR 1=1 --"]) {
      expect([wrong, await ask(wrong)]).toEqual([wrong, 'invalid-credentials'])
    }
    expect(await ask('Basic abc')).toMatchObject({ kind: 'anonymous' })
  })

  it('with a role nobody defined opens nothing', async () => {
    const { key, id } = await make()
    await t.database.apiKey.update({ where: { id }, data: { role: 'root' } })
    expect(await ask(`Bearer ${key}`)).toBe('invalid-credentials')
  })

  it('has its time of use written at most once a minute', async () => {
    const { key, id } = await make()
    const used = async () => (await t.database.apiKey.findUniqueOrThrow({ where: { id } })).lastUsedAt?.getTime() ?? 0
    await ask(`Bearer ${key}`)
    await expect.poll(used).toBeGreaterThan(0)
    const first = await used()
    t.clock.forward(30_000)
    await ask(`Bearer ${key}`)
    await new Promise((done) => setTimeout(done, 200))
    expect(await used()).toBe(first)
    t.clock.forward(31_000)
    await ask(`Bearer ${key}`)
    await expect.poll(used).toBeGreaterThan(first)
  })
})
