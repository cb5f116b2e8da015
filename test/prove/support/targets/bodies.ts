import { z } from 'zod'
import * as inputs from '@/app/api/_contract/inputs'
import { readBytes, readJson } from '@/app/api/_door/read-body'
import { createFindLinkHolder, createLinkTokens, isLinkToken } from '@/lib/auth/assignment-link'
import { createIdentify } from '@/lib/auth/identity'
import { decisionDraftSchema } from '@/lib/domain/decision'
import { subscribeSchema } from '@/lib/domain/push-subscription-schema'
import { newUnitSchema, unitEditSchema } from '@/lib/domain/unit-fields-schema'
import { preferredEncoding, sameVersion } from '@/lib/standards/http-negotiation'
import { readGiven } from '../../../../lib/domain/read-given'
import { fromSchema, type JsonSchema } from '../from-schema'
import type { AnyTarget, Target } from '../fuzz'
import { type Json, mutateJson, smallerJson } from '../mutate-json'
import { fuzzedText, shorterTexts } from '../mutate-text'

export const HINTS = {
  p256dh: [Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 7)]).toString('base64url')],
  auth: [Buffer.alloc(16, 7).toString('base64url')],
  endpoint: ['https://fcm.googleapis.com/fcm/send/abc', 'https://updates.push.services.mozilla.com/wpush/v2/x'],
  communeCode: ['31498', '31501', '31504', '31507', '31783'],
  commune: ['31498', '31783'],
  number: ['95/QĐ-BCĐ'],
  signedOn: ['2021-08-20'],
}

const bodies = { ...inputs, decisionDraftSchema, subscribeSchema, newUnitSchema, unitEditSchema }
const schemas = Object.entries(bodies as Record<string, unknown>).flatMap(([name, schema]) =>
  schema instanceof z.ZodType ? [[name, schema] as const] : [],
)
const described = schemas.map(([name, schema]) => {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema & {
    $defs?: Record<string, JsonSchema>
  }
  return { name, schema, json, defs: json.$defs ?? {} }
})

type Body = { of: number; value: Json }
const LARGEST = 2_147_483_647
/** PostgreSQL keeps no NUL and no half of a surrogate pair: what a schema lets through must have neither. */
function mustBeStorable(value: unknown, where: string): void {
  if (typeof value === 'string' && (value.includes('\u0000') || /\p{Surrogate}/u.test(value)))
    throw new Error(`${where} lets through what PostgreSQL cannot keep`)
  if (typeof value === 'number' && !(Math.abs(value) <= LARGEST))
    throw new Error(`${where} lets through a number that PostgreSQL cannot keep`)
  if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) mustBeStorable(one, where)
}

const apiBodies: Target<Body> = {
  name: 'bodies and queries of doors',
  make(random) {
    const of = random.below(described.length)
    const { json, defs } = described[of] as (typeof described)[number]
    let value = fromSchema(json, random, defs, HINTS)
    for (let changes = random.below(4); changes > 0; changes -= 1) value = mutateJson(value, random)
    return { of, value }
  },
  *smaller({ of, value }) {
    for (const smaller of smallerJson(value)) yield { of, value: smaller }
  },
  show: ({ of, value }) => `${described[of]?.name} ${JSON.stringify(value)}`,
  run({ of, value }) {
    const { schema, name } = described[of] as (typeof described)[number]
    // The decision's text is only read: it is never stored.
    const read = readGiven(schema, value)
    if (read.success && name !== 'readBody') mustBeStorable(read.data, name)
  },
}

const request = (type: string, body: string) =>
  new Request('http://a/', { method: 'POST', headers: { 'content-type': type }, body })
const rawBodies: Target<string> = {
  name: 'bodies as they come',
  make: (random) =>
    fuzzedText(
      random,
      ['{"text":"vùng đỏ: xã An Mỹ"}', '[1,2,{"a":null}]', '"\\ud800"'],
      ['{', '}', '[', ']', '"', ':', ',', '\\u0000', '\\', '[[[[[[', '{"a":', '1e999', '-'],
      4_000,
    ),
  smaller: shorterTexts,
  show: JSON.stringify,
  async run(text) {
    await readJson(request('application/json', text), 3_000)
    await readBytes(request('text/csv', text), 1_000)
  },
}

const secret = 'a secret of the test that is long enough'
const tokens = createLinkTokens(secret)
const expiresAt = new Date('2030-01-01T00:00:00Z')
const link = {
  id: '7f1f3c1a-4b5c-4f9e-9a55-2f0d9e7b6a10',
  assignmentId: '8f1f3c1a-4b5c-4f9e-9a55-2f0d9e7b6a10',
  expiresAt,
}
const token = tokens.tokenOf(link)
const clock = { now: () => new Date('2029-01-01T00:00:00Z') }
const row = {
  ...link,
  person: 'An',
  createdAt: expiresAt,
  createdBy: 'x',
  withdrawnAt: null,
  lastUsedAt: null,
} as never
const findLinkHolder = createFindLinkHolder({
  store: { find: async (id) => (id === link.id ? row : null), touch: async () => {} },
  tokens,
  clock,
})
const identify = createIdentify({
  auth: { findSession: async () => null },
  apiKeys: { findByHash: async () => null, touch: async () => {} } as never,
  clock,
  findLinkHolder,
})
/** The store answers for the one link that there is: nothing but its very token may open it. */
const linkTokens: Target<string> = {
  name: 'personal links and keys',
  make: (random) =>
    fuzzedText(
      random,
      [token, `Bearer ${token}`, `zm_${'a'.repeat(43)}`],
      ['zl_', 'zm_', 'Bearer ', ' ', '.', '=', '-', '_', 'A', token.slice(3, 60), token.slice(-43)],
      600,
    ),
  smaller: shorterTexts,
  show: JSON.stringify,
  async run(text) {
    const holder = await findLinkHolder(text)
    if (holder && text !== token) throw new Error('another token opens the link')
    isLinkToken(text)
    let headers: Headers
    try {
      headers = new Headers({ authorization: text })
    } catch {
      return
    }
    const identity = await identify(headers)
    const isOwn = text.trim().replace(/^bearer\s+/i, '') === token
    if (identity !== 'invalid-credentials' && identity.kind !== 'anonymous' && !isOwn)
      throw new Error('another token opens the link')
  },
}

const negotiation: Target<string> = {
  name: 'headers of conditional requests',
  make: (random) =>
    fuzzedText(
      random,
      ['"abc-12", W/"x", *', 'br;q=1.0, gzip;q=0.8, *;q=0.1'],
      [',', ';', 'q=', 'W/', '"', '*', 'br', 'gzip', '0.', '  '],
      4_000,
    ),
  smaller: shorterTexts,
  show: JSON.stringify,
  run(text) {
    sameVersion(text, '"abc-12"')
    preferredEncoding(text)
  },
}

export const bodyTargets: readonly AnyTarget[] = [apiBodies, rawBodies, linkTokens, negotiation]
