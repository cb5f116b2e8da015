import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cookiesOf, newAddress, operator, type People, post, type SignInTest, seedPeople, startSignIn } from './support'

let t: SignInTest
let people: People
beforeAll(async () => {
  t = await startSignIn()
  people = await seedPeople(t)
})
afterAll(() => t.stop())
const byEmail: People['byEmail'] = (...given) => people.byEmail(...given)

describe('limits on sign-in', () => {
  const wrong = { password: 'sai-mật-khẩu' }
  const tries = async (count: number, headers: () => Record<string, string>) => {
    const statuses: number[] = []
    for (let i = 0; i < count; i++)
      statuses.push((await byEmail({ ...wrong, email: 'qt@example.vn' }, headers())).status)
    return statuses
  }

  it('stops one address after five wrong tries, says for how long, and lets go', async () => {
    const address = newAddress()
    const headers = () => ({ 'x-zm-client-address': address })
    expect(await tries(5, headers)).toEqual([401, 401, 401, 401, 401])
    const stopped = await byEmail({ email: 'qt@example.vn' }, headers())
    expect(stopped.status).toBe(429)
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(50)
    expect(await stopped.json()).toMatchObject({ code: 'too-many-requests', status: 429 })
    // The library reads the machine's clock: the row is made a minute older instead.
    await t.database
      .$executeRaw`UPDATE rate_limit SET last_request = last_request - 60000 WHERE key LIKE ${`${address}%`}`
    expect((await byEmail({ email: 'qt@example.vn' }, headers())).status).toBe(200)
  })

  it('stops one address that tries twenty at once', async () => {
    const address = newAddress()
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        byEmail({ ...wrong, email: `ai-${i}@example.vn` }, { 'x-zm-client-address': address }),
      ),
    )
    expect(all.filter((response) => response.status === 401)).toHaveLength(5)
    expect(all.filter((response) => response.status === 429)).toHaveLength(15)
  })

  it('does not count successes against an office behind one address', async () => {
    const address = newAddress()
    for (let i = 0; i < 8; i++) expect((await byEmail({}, { 'x-zm-client-address': address })).status).toBe(200)
  })

  it('stops one account tried from many addresses and by both names, but not a browser known to it', async () => {
    const known = cookiesOf(await byEmail())
    for (let i = 0; i < 5; i++) {
      expect((await byEmail(wrong)).status).toBe(401)
      const body = { username: operator.username, ...wrong }
      expect((await t.auth.handler(post('/sign-in/username', body))).status).toBe(401)
    }
    const stopped = await byEmail()
    expect(stopped.status).toBe(429)
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(14 * 60)
    expect((await byEmail({}, { cookie: known })).status).toBe(200)
    expect((await byEmail({}, { cookie: people.adminCookie })).status).toBe(429)
    t.clock.forward(15 * 60_000)
    expect((await byEmail()).status).toBe(200)
  })

  it('limits a name that nobody has just the same', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 11; i++) statuses.push((await byEmail({ email: 'khong-co@example.vn' })).status)
    expect(statuses).toEqual([...Array(10).fill(401), 429])
  })
})
