import { type Asked, percent } from './ask'
import { fromSchema, type Hints, type JsonSchema } from './from-schema'
import type { FuzzServer } from './fuzz-server'
import { fuzzedBytes } from './mutate-bytes'
import { type Json, mutateJson, oddValue } from './mutate-json'
import { fuzzedText, ODD } from './mutate-text'
import type { Random } from './random'
import { HINTS } from './targets/bodies'

type Parameter = { name: string; in: string; schema?: JsonSchema }
type Operation = { parameters?: Parameter[]; requestBody?: { content?: Record<string, { schema?: JsonSchema }> } }
export type OpenApi = {
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, JsonSchema> }
}
export type Door = { method: string; path: string; operation: Operation }

/** Files take the server half a second of processor each: they are asked for now and then. */
const COSTLY = /\{file\}|verification|preview/
const OTHER_PAGES = [
  '/',
  '/wall',
  '/trends',
  '/following',
  '/communes/{code}',
  '/changes/{seq}',
  '/units/answer/{token}',
  '/preview/{path}',
  '/setup',
  '/sign-in',
  '/feeds/zones.geojson',
  '/healthz',
  '/readyz',
  '/metrics',
  '/messages',
  '/units',
  '/admin/audit',
  '/operator',
  '/api/auth/get-session',
  '/api/auth/sign-in/email',
  '/api/auth/sign-in/username',
  '/api/auth/setup',
  '/api/auth/{any}',
  '/api/{any}',
  '/api/v1/{any}',
  '/_next/image',
  '/socket.io/',
  '/{any}',
]

/** Every door that the server describes, and pages and others that it does not. */
export function doorsOf({ paths }: OpenApi): Door[] {
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
  const others = OTHER_PAGES.map((path) => ({
    method: path.includes('sign-in/') || path.endsWith('setup') ? 'POST' : 'GET',
    path,
    operation: {},
  }))
  return [...described, ...others]
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']
const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'text/csv',
  'text/plain',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'x',
  'application/cloudevents+json',
]
const FORM = Buffer.from(
  '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\nxã,vùng\nAn Mỹ,đỏ\r\n--x--\r\n',
)

/** Header values as a server gets them: any byte but line ends and NUL. */
const headerText = (random: Random) =>
  fuzzedText(
    random,
    ['"abc"', 'W/"x", *', 'br;q=1', 'bytes=0-1', 'Mon, 01 Jan 2024 00:00:00 GMT', 'zm.session_token=a.b; x=%E0%A4%A'],
    [...ODD, '%', ';', '=', ',', '"'],
    300,
  ).replace(/[^\x20-\x7e\x80-\xff\t]/g, '')

export function makeAsked(
  door: Door,
  random: Random,
  { keys, pushOrigin }: FuzzServer,
  defs: Record<string, JsonSchema>,
  ids: Hints,
): Asked {
  const hints: Hints = { ...HINTS, ...ids, endpoint: [`${pushOrigin}/a`, `${pushOrigin}/b`] }
  const text = (schema: JsonSchema, name: string): string => {
    let value: Json = fromSchema(schema, random, defs, hints, name)
    if (random.percent(35)) value = random.percent(50) ? mutateJson(value, random) : oddValue(random)
    return typeof value === 'string' ? value : JSON.stringify(value)
  }
  const parameters = door.operation.parameters ?? []
  const path = door.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    percent(text(parameters.find((one) => one.name === name)?.schema ?? { type: 'string' }, name)),
  )
  const query = parameters
    .filter((one) => one.in === 'query' && random.percent(50))
    .map((one) => `${percent(one.name)}=${percent(text(one.schema ?? {}, one.name))}`)
  if (random.percent(15)) query.push(`${percent(random.pick(ODD))}=${percent(random.pick(ODD))}`)
  if (random.percent(3)) query.push(random.pick(['%', '%E0%A4', '&&&', '=', '[]=1', 'a[b][c]=1', 'x'.repeat(3_000)]))

  const headers: Record<string, string> = {
    'x-forwarded-for': `10.${random.below(250)}.${random.below(250)}.${random.below(250)}`,
  }
  if (random.percent(85)) headers.authorization = `Bearer ${random.pick(keys).key}`
  else if (random.percent(50)) headers.authorization = headerText(random)
  if (random.percent(20)) headers['idempotency-key'] = random.percent(50) ? `k${random.below(50)}` : headerText(random)
  if (random.percent(15))
    headers[
      random.pick([
        'if-none-match',
        'accept-encoding',
        'cookie',
        'range',
        'origin',
        'referer',
        'accept',
        'accept-language',
        'rsc',
        'next-router-state-tree',
        'next-action',
        'x-forwarded-host',
        'x-forwarded-proto',
        'x-middleware-subrequest',
      ])
    ] = headerText(random)

  const method = random.percent(95) ? door.method : random.pick(METHODS)
  const content = door.operation.requestBody?.content ?? {}
  let body: Buffer | null = null
  if (!['GET', 'HEAD', 'TRACE'].includes(method) || random.percent(2)) {
    const schema = content['application/json']?.schema
    let value = fromSchema(schema ?? {}, random, defs, hints)
    for (let changes = random.below(4); changes > 0; changes -= 1) value = mutateJson(value, random)
    const json = JSON.stringify(value)
    if (content['text/csv'] && random.percent(70))
      body = Buffer.from(
        fuzzedText(random, ['Mã đơn vị,Ghi chú\nubnd-31498,a\n'], ['"', ',', '\n', 'Lần sửa', 'có'], 2_000),
      )
    else if (content['multipart/form-data'] && random.percent(50))
      body = Buffer.from(fuzzedBytes(random, [FORM], 10_000))
    else
      body = Buffer.from(
        random.percent(90)
          ? json
          : fuzzedText(random, [json.slice(0, 2_000)], ['{', '}', '"', '\\u0000', '\\ud800', '[', '1e999'], 4_000),
      )
    headers['content-type'] = random.percent(90) ? bodyType(body, content) : random.pick(TYPES)
  }
  return { method, path: query.length > 0 ? `${path}?${query.join('&')}` : path, headers, body }
}

function bodyType(body: Buffer, content: Record<string, unknown>): string {
  if (body[0] === 0x2d) return 'multipart/form-data; boundary=x'
  return content['text/csv'] ? 'text/csv' : 'application/json'
}

export const isCostly = ({ path }: Door): boolean => COSTLY.test(path)
