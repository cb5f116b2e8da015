import type { Access } from '@/lib/auth/permission'
import { draft } from '../../support/draft'
import { type RunningServer, startServer } from '../../support/start-server'
import { OPERATOR, type System, startSystem } from '../../support/system'
import { makeLink } from './links'
import { type Accounts, gather, makeAccounts, type Person, SECRET } from './people'

export const PUBLIC_URL = 'https://zones.example.vn'
/** Sockets that the server behind a proxy gives one address. */
export const SOCKETS_EACH = 3

export type Site = { access: Access; url: string; origin: string; cookie: string; server: RunningServer }

/** One database with two servers on it: open to all and plain; closed, behind a proxy with https. */
export type World = {
  system: System
  open: Site
  closed: Site
  accounts: Accounts
  people: Person[]
  /** A change, and the assignments of its act. */
  seq: number
  assignments: string[]
  /** A personal link to the first of them. */
  link: string
}

/** One that starts beside one that does not is not left running. */
async function bothOrNone(
  starts: [Promise<RunningServer>, Promise<RunningServer>],
): Promise<[RunningServer, RunningServer]> {
  try {
    return await Promise.all(starts)
  } catch (error) {
    for (const start of await Promise.allSettled(starts)) if (start.status === 'fulfilled') await start.value.remove()
    throw error
  }
}

export async function makeWorld(): Promise<World> {
  const system = await startSystem()
  const accounts = await makeAccounts(system)
  const published = await system.services.publish(
    draft({ zones: { '31498': 'red' }, effectiveAt: system.clock.now().toISOString() }),
    OPERATOR,
  )
  const seq = published.ok ? (published.value.seqs[0] ?? 0) : 0
  const base = { DATABASE_URL: system.url, AUTH_SECRET: SECRET }
  const behind = { ACCESS: 'signed-in', PUBLIC_URL, TRUST_PROXY: '1', SOCKETS_PER_ADDRESS: String(SOCKETS_EACH) }
  const [open, closed] = await bothOrNone([startServer('main', base), startServer('main', { ...base, ...behind })])
  const people = await gather(system, open.url, accounts)
  const { assignments } = await system.read.assignments({ batch: seq, limit: 50 })
  const ids = assignments.map(({ id }) => id)
  return {
    system,
    open: { access: 'public', url: open.url, origin: open.url, cookie: 'zm.session_token', server: open },
    closed: {
      access: 'signed-in',
      url: closed.url,
      origin: PUBLIC_URL,
      cookie: '__Secure-zm.session_token',
      server: closed,
    },
    accounts,
    people,
    seq,
    assignments: ids,
    link: await makeLink(system, ids[0] ?? ''),
  }
}

export async function endWorld(world: World): Promise<void> {
  await Promise.all([world.open.server.remove(), world.closed.server.remove()])
  await world.system.stop()
}

/** The headers by which somebody is known at a site, as their browser or program sends them. */
export const headersOf = (
  site: Site,
  { session, bearer }: Pick<Person, 'session' | 'bearer'>,
): Record<string, string> => ({
  ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
  ...(session ? { cookie: `${site.cookie}=${session}`, origin: site.origin } : {}),
})

/** Asks with an empty JSON body where the method has one, and follows nothing. */
export const ask = (
  site: Site,
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '{}',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Response> =>
  fetch(site.url + path, {
    method,
    redirect: 'manual',
    headers: { ...(method === 'GET' ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(method === 'GET' ? {} : { body }),
  })

/** Does work for each, several at a time. */
export async function each<T>(items: readonly T[], work: (item: T) => Promise<void>, atOnce = 8): Promise<void> {
  const waiting = [...items]
  const run = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, run))
}
