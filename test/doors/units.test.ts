import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as outputs from '@/app/api/_contract/outputs'
import * as units from '@/app/api/_contract/unit-outputs'
import { createApiKey } from '@/lib/auth/api-key'
import { createLinkTokens } from '@/lib/auth/assignment-link'
import { createAuth } from '@/lib/auth/create-auth'
import type { Role } from '@/lib/auth/role'
import { assignmentSchema } from '@/lib/domain/assignment'
import { createApiKeyStore } from '@/lib/persistence/api-key-store'
import { createAuthAdapter } from '@/lib/persistence/auth-adapter'
import { createSetupLinkStore } from '@/lib/persistence/setup-link-store'
import { auditAccounts } from '@/lib/services/audit-accounts'
import { systemClock } from '@/lib/services/ports'
import { draft } from '../support/draft'
import { type RunningServer, startServer } from '../support/start-server'
import { OPERATOR, type System, startSystem } from '../support/system'

const SECRET = 'bí mật của kiểm thử, dài hơn ba mươi hai ký tự'
const PASSWORD = 'mật-khẩu-đủ-dài'

let system: System
let personId = ''
let server: RunningServer
const keys = {} as Record<Role, string>
/** What was asked for before the server started, by a clock of 2021. */
let oldBatch = 0

async function makePeople() {
  const store = createApiKeyStore(system.db)
  for (const role of ['admin', 'operator', 'viewer', 'unit', 'editor'] as const)
    keys[role] = (await createApiKey(store, { name: role, role }, systemClock)).key
  const auth = createAuth({
    adapter: createAuthAdapter(system.db),
    secret: SECRET,
    baseUrl: 'http://127.0.0.1',
    origins: 'same-host',
    clock: systemClock,
    setupLinks: createSetupLinkStore(system.db),
    audit: auditAccounts({ log: system.log }),
    log: () => {},
  })
  const email = 'ubnd@example.vn'
  const made = await auth.createUser({ name: 'Cán bộ xã', email, password: PASSWORD, role: 'unit' })
  if (!made.ok) throw new Error(made.reason)
  personId = made.value.id
}

beforeAll(async () => {
  system = await startSystem()
  await makePeople()
  const effectiveAt = system.clock.now().toISOString()
  const old = await system.services.publish(draft({ zones: { '31585': 'red' }, effectiveAt }), OPERATOR)
  oldBatch = old.ok ? (old.value.seqs[0] ?? 0) : 0
  server = await startServer('main', { DATABASE_URL: system.url, AUTH_SECRET: SECRET, ACCESS: 'signed-in' })
}, 120_000)
afterAll(async () => {
  await server.remove()
  await system.stop()
})

type Ask = { method?: string; body?: unknown; headers?: Record<string, string> }
const ask = (path: string, bearer: string | null, { method = 'GET', body, headers = {} }: Ask = {}) =>
  fetch(server.url + path, {
    method,
    headers: {
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      ...(body === undefined || typeof body === 'string' ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
const post = (path: string, bearer: string, body: unknown = {}) => ask(path, bearer, { method: 'POST', body })
async function refusal(response: Response) {
  const { status, code } = outputs.problemSchema.parse(await response.json())
  expect(status).toBe(response.status)
  return `${status} ${code}`
}
async function publish(commune: string) {
  const response = await post('/api/v1/decisions', keys.operator, draft({ zones: { [commune]: 'red' } }))
  const { seqs } = outputs.published.parse(await response.json())
  const page = await (await ask(`/api/v1/assignments?batch=${seqs[0]}`, keys.viewer)).json()
  return units.assignmentsPage.parse(page)
}
async function linkTo(id: string, person = 'Bà Sơn Thị A') {
  const made = await post(`/api/v1/assignments/${id}/links`, keys.operator, { person })
  expect(made.status).toBe(201)
  const link = units.newLink.parse(await made.json())
  return { ...link, token: link.url.split('/').at(-1) ?? '' }
}

test('the life of a personal link: it works, for its own alone, until it is withdrawn or expires', async () => {
  const { assignments } = await publish('31498')
  const [own, other] = assignments
  if (!own || !other) throw new Error('Nobody was asked.')
  const { id, token } = await linkTo(own.id)

  const view = units.assignmentView.parse(await (await ask('/api/v1/answer', token)).json())
  expect(view.assignment).toMatchObject({ id: own.id, state: 'sent' })
  expect(view.changes).toMatchObject([{ commune: '31498', to: 'red', overtaken: false }])
  expect(view.duties[0]?.duties.length).toBeGreaterThan(0)

  const received = assignmentSchema.parse(await (await post(`/api/v1/assignments/${own.id}/acknowledge`, token)).json())
  expect(received).toMatchObject({ state: 'acknowledged', who: 'Bà Sơn Thị A', answers: [{ via: 'link' }] })
  const done = await post(`/api/v1/assignments/${own.id}/done`, token, { channel: 'loudspeaker', note: 'Đã phát' })
  expect(await done.json()).toMatchObject({ state: 'done', channels: ['loudspeaker'] })
  expect(await (await post(`/api/v1/assignments/${own.id}/undo`, token)).json()).toMatchObject({
    state: 'acknowledged',
  })

  for (const answer of ['acknowledge', 'done', 'undo'])
    expect(await refusal(await post(`/api/v1/assignments/${other.id}/${answer}`, token))).toBe('403 forbidden')
  for (const path of ['/api/v1/assignments', `/api/v1/assignments/${own.id}`, '/api/v1/board', '/api/v1/units'])
    expect(await refusal(await ask(path, token))).toBe('403 forbidden')

  const unchanged = async (bearer: string) => refusal(await ask('/api/v1/answer', bearer))
  const middle = Math.floor(token.length / 2)
  for (const at of [3, middle, token.length - 44, token.length - 1]) {
    const letter = token[at] === 'A' ? 'B' : 'A'
    expect(await unchanged(token.slice(0, at) + letter + token.slice(at + 1))).toBe('401 link-unknown')
  }
  expect(await unchanged(`${token}A`)).toBe('401 link-unknown')

  const now = new Date()
  const expired = { id: crypto.randomUUID(), assignmentId: own.id, expiresAt: new Date(now.getTime() - 1_000) }
  await system.db.assignmentLink.create({ data: { ...expired, person: 'X', createdBy: 'Y', createdAt: now } })
  expect(await unchanged(createLinkTokens(SECRET).tokenOf(expired))).toBe('410 link-expired')
  const later = { ...expired, expiresAt: new Date(now.getTime() + 3_600_000) }
  expect(await unchanged(createLinkTokens(SECRET).tokenOf(later))).toBe('401 link-unknown')

  const list = async () =>
    units.linksList.parse(await (await ask(`/api/v1/assignments/${own.id}/links`, keys.operator)).json()).links
  expect((await list()).find((link) => link.id === id)?.lastUsedAt).not.toBeNull()
  expect(JSON.stringify(await list())).not.toContain(token)
  for (const _ of [1, 2])
    expect(units.link.parse(await (await post(`/api/v1/links/${id}/withdraw`, keys.operator)).json()).withdrawnBy).toBe(
      'operator',
    )
  expect(await unchanged(token)).toBe('410 link-withdrawn')
  expect(await refusal(await post(`/api/v1/assignments/${own.id}/done`, token))).toBe('410 link-withdrawn')
  const acts = await system.db.auditEntry.findMany({ where: { subject: own.id }, select: { action: true } })
  expect(acts.map(({ action }) => action)).toEqual([
    'assignment:link',
    'assignment:acknowledge',
    'assignment:done',
    'assignment:undo',
    'assignment:withdraw-link',
  ])
})

test("a unit's person answers for that unit, and nobody of that role without one", async () => {
  const { assignments } = await publish('31498')
  const own = assignments.find(({ unit }) => unit.id === 'ubnd-xa-31498')
  const other = assignments.find(({ unit }) => unit.id !== 'ubnd-xa-31498')
  const place = (unit: string, bearer = keys.admin, id = personId) =>
    ask(`/api/v1/users/${id}/unit`, bearer, { method: 'PUT', body: { unitId: unit } })
  expect(await refusal(await place('ubnd-xa-31498', keys.operator))).toBe('403 forbidden')
  expect(await refusal(await place('khong-co'))).toBe('404 unknown-unit')
  expect(await refusal(await place('ubnd-xa-31498', keys.admin, 'khong-co'))).toBe('404 unknown-user')
  expect(await (await place('ubnd-xa-31498')).json()).toEqual({ id: personId, unitId: 'ubnd-xa-31498' })
  const origin = server.url
  const signedIn = await ask('/api/auth/sign-in/email', null, {
    method: 'POST',
    body: { email: 'ubnd@example.vn', password: PASSWORD },
    headers: { origin },
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const say = (id = '') =>
    ask(`/api/v1/assignments/${id}/done`, null, { method: 'POST', body: {}, headers: { cookie, origin } })
  expect(await (await say(own?.id)).json()).toMatchObject({
    state: 'done',
    who: 'Cán bộ xã',
    answers: [{ via: 'user' }],
  })
  expect(await refusal(await say(other?.id))).toBe('403 forbidden')
  expect(await refusal(await post(`/api/v1/assignments/${own?.id}/undo`, keys.unit))).toBe('403 forbidden')
  expect(await refusal(await post(`/api/v1/assignments/${own?.id}/undo`, keys.viewer))).toBe('403 forbidden')
  expect(await refusal(await post(`/api/v1/assignments/${own?.id}/links`, keys.unit, { person: 'X' }))).toBe(
    '403 forbidden',
  )
})

test('what became late while no server ran is raised at the start, once', async () => {
  const late = async () => {
    const page = await (await ask(`/api/v1/assignments?batch=${oldBatch}`, keys.viewer)).json()
    return units.assignmentsPage.parse(page).assignments
  }
  await expect
    .poll(async () => (await late()).every(({ escalatedAt }) => escalatedAt !== null), { timeout: 20_000 })
    .toBe(true)
  const before = await late()
  expect(before.every(({ overdueAt }) => overdueAt !== null)).toBe(true)
  await server.kill()
  await server.restart()
  await publish('31588')
  expect(await late()).toEqual(before)
  const answers = units.changeAnswers.parse(
    await (await ask(`/api/v1/changes/${oldBatch}/answers`, keys.viewer)).json(),
  )
  expect(answers).toMatchObject({ asked: before.length, silent: before.length, overdue: before.length })
}, 90_000)

describe('the registry and the settings', () => {
  test('who may see and alter what', async () => {
    const list = units.unitsList.parse(await (await ask('/api/v1/units', keys.viewer)).json())
    expect(list.units.find(({ id }) => id === 'so-y-te')?.contact).toEqual({
      person: null,
      phone: null,
      email: null,
      note: null,
    })
    const patch = (bearer: string, body: unknown) => ask('/api/v1/units/so-y-te', bearer, { method: 'PATCH', body })
    expect(await refusal(await patch(keys.operator, { revision: 0, note: 'x' }))).toBe('403 forbidden')
    expect(await refusal(await patch(keys.admin, { revision: 0, email: 'không phải' }))).toBe('400 invalid-input')
    const edited = units.unit.parse(await (await patch(keys.admin, { revision: 0, phone: '0299 3822 333' })).json())
    expect(edited).toMatchObject({ revision: 1, contact: { phone: '0299 3822 333' } })
    const moved = await patch(keys.admin, { revision: 0, note: 'x' })
    expect(await moved.json()).toMatchObject({ code: 'unit-moved', current: { revision: 1 } })
    const body = { kind: 'ubnd-xa', name: 'Tổ COVID ấp', communeCode: '31498' }
    expect((await post('/api/v1/units', keys.admin, body)).status).toBe(201)
  })

  test('the file out and in again, and one that is wrong', async () => {
    const csv = await ask('/api/v1/units.csv', keys.admin)
    const bytes = Buffer.from(await csv.arrayBuffer())
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    const send = (body: string, type = 'text/csv') =>
      ask('/api/v1/units/import?dry=1', keys.admin, { method: 'POST', body, headers: { 'content-type': type } })
    const taken = units.unitImport.parse(await (await send(bytes.toString())).json())
    expect(taken).toMatchObject({ dry: true, changed: 0 })
    const wrong = await (await send('Mã đơn vị,Điện thoại\nso-y-te,không\nsai,113')).json()
    expect(wrong).toMatchObject({ code: 'invalid-units-file', problems: [{ line: 2 }, { line: 3 }] })
    for (const { text, remedy } of (wrong as { problems: { text: string; remedy: string }[] }).problems)
      expect(`${text} ${remedy}`).toMatch(/^\p{Lu}.+\. Hãy .+\.$/u)
    expect(await refusal(await send('x', 'text/plain'))).toBe('415 unsupported-media-type')
    expect(await refusal(await send('x'.repeat(1024 * 1024 + 1)))).toBe('413 body-too-large')
  })

  test('answer times, of two editors the second is told', async () => {
    const path = '/api/v1/settings/answer-times'
    const { revision, times } = units.answerTimes.parse(await (await ask(path, keys.admin)).json())
    const put = (body: unknown) => ask(path, keys.admin, { method: 'PUT', body })
    const next = { ...times, red: { answer: 15, escalate: 30 } }
    expect(units.answerTimes.parse(await (await put({ revision, times: next })).json()).times.red.answer).toBe(15)
    expect(await refusal(await put({ revision, times }))).toBe('409 setting-moved')
    const never = { ...times, red: { answer: 30, escalate: 30 } }
    expect(await refusal(await put({ revision: 1, times: never }))).toBe('400 invalid-input')
    expect(await refusal(await ask(path, keys.operator))).toBe('403 forbidden')
  })
})
