import { expect, test } from 'vitest'
import { throttle } from '@/lib/boot/throttle'
import { emailOf, PASSWORD } from '../support/people'
import { ask, each, headersOf, type Site, type World } from '../support/world'

/** Asks until the door says that it is too much; gives up after `most`. */
async function flood(one: () => Promise<Response>, most: number): Promise<Response | null> {
  let stopped: Response | null = null
  await each(
    Array.from({ length: most }, (_, i) => i),
    async () => {
      if (stopped) return
      const answer = await one()
      if (answer.status === 429) stopped ??= answer
      else await answer.arrayBuffer()
    },
  )
  return stopped
}

async function expectWait(answer: Response | null): Promise<void> {
  expect(answer?.status).toBe(429)
  expect(Number(answer?.headers.get('retry-after'))).toBeGreaterThan(0)
  const problem = (await answer?.json()) as { code: string; detail: string }
  expect(problem).toMatchObject({ code: 'too-many-requests', detail: expect.stringMatching(/Hãy chờ/) })
}

/** Doors that cost something, asked too often. */
export function floodSuite(of: () => World): void {
  const signInAt = (site: Site, email: string, headers: Record<string, string>) =>
    ask(site, '/api/auth/sign-in/email', {
      method: 'POST',
      headers: { origin: site.origin, ...headers },
      body: JSON.stringify({ email, password: `${PASSWORD} sai` }),
    })
  let count = 0
  const next = () => {
    count = (count % 250) + 1
    return `203.0.113.${count}`
  }

  test('boards of the past are worked out so often for one address, whatever it says it is', {
    timeout: 30_000,
  }, async () => {
    const { open } = of()
    const past = () =>
      ask(open, '/api/v1/board?at=2021-08-14T00:00:00Z', {
        headers: { 'x-forwarded-for': next(), 'x-zm-client-address': next() },
      })
    await expectWait(await flood(past, 140))
    expect((await ask(open, '/api/v1/board')).status).toBe(200)
  })

  test('decisions are read so often for one account, from wherever it asks', { timeout: 30_000 }, async () => {
    const { closed, people } = of()
    const operator = headersOf(closed, people.find(({ name }) => name === 'key of operator') ?? {})
    const read = (who: Record<string, string>) =>
      ask(closed, '/api/v1/decisions/read', { method: 'POST', headers: { ...who, 'x-forwarded-for': next() } })
    await expectWait(await flood(() => read(operator), 140))
    const other = headersOf(closed, people.find(({ name }) => name === 'key of admin') ?? {})
    expect((await read(other)).status).toBe(400)
  })

  test('signing in: a forwarded address is believed from a proxy alone, and there only its last', {
    timeout: 30_000,
  }, async () => {
    const { open, closed } = of()
    const name = () => `ai-${next()}@example.vn`
    const plain = () => signInAt(open, name(), { 'x-forwarded-for': next() })
    await expectWait(await flood(plain, 9))
    const behind = () => signInAt(closed, name(), { 'x-forwarded-for': `${next()}, 198.51.100.77` })
    await expectWait(await flood(behind, 9))
    expect((await signInAt(closed, name(), { 'x-forwarded-for': '198.51.100.77, 198.51.100.78' })).status).toBe(401)
  })

  test('one account is not tried without end from many addresses', { timeout: 30_000 }, async () => {
    const { closed } = of()
    const tries = () => signInAt(closed, emailOf('flooded'), { 'x-forwarded-for': next() })
    await expectWait(await flood(tries, 15))
  })

  test.each([
    ['events', 6_000],
    ['read', 3_000],
    ['history', 120],
    ['preview', 60],
    ['take-away', 60],
    ['verify', 20],
  ] as const)('%s: %i a minute, then a wait; another asker is free', async (kind, most) => {
    for (let i = 0; i < most; i += 1) expect(await throttle(kind, '198.51.100.1')).toBe(0)
    expect(await throttle(kind, '198.51.100.1')).toBeGreaterThan(0)
    expect(await throttle(kind, '198.51.100.2')).toBe(0)
  })

  test('a proxy on this machine that is not told of does not make everybody wait for everybody', async () => {
    for (let i = 0; i < 6_100; i += 1) expect(await throttle('events', '127.0.0.1')).toBe(0)
  })
}
