import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseEnv } from '@/lib/env'
import { databaseUrlOf } from '../support/database-url'
import { draft } from '../support/draft'
import { freePort, type RunningServer, startServer } from '../support/start-server'

const SIGNING = 'bi-mat-ky-cookie-dai-hon-ba-muoi-hai-ky-tu'
const WRONG_PASSWORD = 'mat-khau-go-sai-8431'
const WRONG_KEY = `zm_${'K'.repeat(43)}`
const WRONG_LINK = `zl_${'L'.repeat(60)}`
const WRONG_SETUP = 'S'.repeat(43)

let server: RunningServer
let database: Client
let started = 0
const heard: string[] = []
/** By what it is, so that a failure does not repeat the secret itself. */
const secrets: Record<string, string> = { SIGNING, WRONG_PASSWORD, WRONG_KEY, WRONG_LINK, WRONG_SETUP }

type Ask = { method?: string; body?: unknown; headers?: Record<string, string> }
async function ask(path: string, { method = 'GET', body, headers = {} }: Ask = {}): Promise<Response> {
  const json: Record<string, string> =
    body === undefined ? {} : { 'content-type': 'application/json', origin: server.url }
  const response = await fetch(server.url + path, {
    method,
    headers: { ...json, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  heard.push(`${path.replace(/\?.*/, '')} ${response.status} ${await response.clone().text()}`)
  return response
}
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })
const signIn = (password: string) =>
  ask('/api/auth/sign-in/email', { method: 'POST', body: { email: 'operator@demo.example', password } })

beforeAll(async () => {
  server = await startServer('demo', { AUTH_SECRET: SIGNING, LOG_LEVEL: 'trace' })
  // The start itself tells the sign-in of the demonstration.
  started = server.words().length
  const { operator, apiKey } = server.credentials()
  const url = databaseUrlOf(server)
  database = new Client({ connectionString: url })
  database.on('error', () => undefined)
  await database.connect()
  const { rows } = await database.query<{ private_key: string }>('SELECT private_key FROM push_keys')
  const signedIn = await signIn(operator.password)
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
    .join('; ')
  heard.length = 0
  Object.assign(secrets, {
    password: operator.password,
    apiKey,
    database: new URL(url).password,
    vapid: rows[0]?.private_key ?? '',
    session: decodeURIComponent(/session_token=([^;.]+)/.exec(cookie)?.[1] ?? ''),
  })
  const { id } = (await (
    await ask('/api/v1/decisions', { method: 'POST', headers: bearer(apiKey), body: draft() })
  ).json()) as { id: string }
  const listed = await ask(`/api/v1/assignments?decision=${id}`, { headers: bearer(apiKey) })
  const [asked] = ((await listed.json()) as { assignments: { id: string }[] }).assignments
  const made = await ask(`/api/v1/assignments/${asked?.id}/links`, {
    method: 'POST',
    headers: bearer(apiKey),
    body: { person: 'chị Sáu' },
  })
  const link = /zl_[\w-]+/.exec(await made.text())?.[0] ?? ''
  // What was just made is for whoever made it.
  heard.length = 0
  Object.assign(secrets, { link, cookie })
}, 120_000)
afterAll(async () => {
  await database.end().catch(() => undefined)
  await server.remove()
})

/** Everything that has something to fail at, asked by everybody. */
async function askAll(): Promise<number[]> {
  const { apiKey = '', link = '', password = '', cookie = '' } = secrets
  const answers = await Promise.all([
    signIn(password),
    signIn(WRONG_PASSWORD),
    ask('/api/auth/setup', {
      method: 'POST',
      body: { token: WRONG_SETUP, name: 'A', email: 'a@example.vn', password: WRONG_PASSWORD },
    }),
    ask(`/setup?token=${WRONG_SETUP}`),
    ask('/api/auth/get-session', { headers: { cookie } }),
    ask('/', { headers: { cookie } }),
    ask('/units', { headers: { cookie } }),
    ask('/api/v1/audit', { headers: bearer(apiKey) }),
    ask('/api/v1/audit', { headers: bearer(WRONG_KEY) }),
    ask('/api/v1/answer', { headers: bearer(link) }),
    ask('/api/v1/answer', { headers: bearer(WRONG_LINK) }),
    ask(`/api/v1/decisions?key=${apiKey}`, { method: 'POST', headers: bearer(apiKey), body: draft() }),
    ask('/api/v1/push/subscriptions', { method: 'PUT', headers: { cookie }, body: { endpoint: 'https://x' } }),
    ask('/api/v1/push', {}),
    ask('/readyz'),
    ask('/metrics'),
  ])
  return answers.map(({ status }) => status)
}
/** Which secrets were said, and where. */
const told = (texts: readonly string[]): string[] =>
  Object.entries(secrets).flatMap(([name, secret]) => {
    expect(secret.length, name).toBeGreaterThan(8)
    return texts.filter((text) => text.includes(secret)).map((text) => `${name}: ${text.slice(0, 60)}`)
  })
const expectNothingTold = () => {
  // The form of the one-time link sends the token that it was opened with.
  expect(told(heard.filter((text) => !text.startsWith('/setup ')))).toEqual([])
  expect(told([server.words().slice(started)])).toEqual([])
  heard.length = 0
}

test('nothing secret is said while all is well', async () => {
  expect(new Set(await askAll())).toContain(401)
  expectNothingTold()
})

test('nothing secret is said when queries fail', async () => {
  const tables = ['session', 'account', 'api_key', 'assignment_link', 'audit_entry', 'log_event', 'push_subscription']
  for (const table of tables) await database.query(`ALTER TABLE "${table}" RENAME TO "${table}_gone"`)
  const answers = await askAll()
  for (const table of tables) await database.query(`ALTER TABLE "${table}_gone" RENAME TO "${table}"`)
  expect(answers.some((status) => status >= 500)).toBe(true)
  expect(server.words().slice(started)).toMatch(/"level":"error"/)
  expectNothingTold()
}, 60_000)

test('nothing secret is said when the database is gone', async () => {
  process.kill(Number(readFileSync(join(server.folder, 'db', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGQUIT')
  const answers = await askAll()
  expect(answers.some((status) => status >= 500)).toBe(true)
  expectNothingTold()
}, 60_000)

/** Starts with an environment that cannot work, and answers what was said until it gave up. */
const failedStart = (env: Record<string, string>) =>
  new Promise<{ code: number | null; words: string }>((done) => {
    const all = { ...process.env, BUILD: 'never', DATA_DIR: '.test-data/never', LOG_LEVEL: 'trace', ...env }
    const child = spawn(process.execPath, ['--import', 'tsx', 'server.ts'], { env: all })
    let words = ''
    child.stdout.on('data', (chunk) => (words += chunk))
    child.stderr.on('data', (chunk) => (words += chunk))
    child.on('close', (code) => done({ code, words }))
  })

test('a start that fails says what is wrong, not the secret of it', async () => {
  const SECRET = 'mat-khau-csdl-7712'
  const port = await freePort()
  const url = `postgresql://ai:${SECRET}@127.0.0.1:${port}/vung`
  const { code, words } = await failedStart({ DATABASE_URL: url })
  expect(code).toBe(1)
  const wrong = [
    { DATABASE_URL: `postgresql://ai:${SECRET}@127.0.0.1:cổng/vung` },
    { DATABASE_URL: `mysql://ai:${SECRET}@127.0.0.1/vung` },
    { AUTH_SECRET: SECRET },
  ].map((env) => parseEnv(env))
  expect(wrong.filter(({ ok }) => ok)).toEqual([])
  expect(words).toContain('Không khởi động được')
  expect(words + JSON.stringify(wrong)).not.toContain(SECRET)
}, 90_000)
