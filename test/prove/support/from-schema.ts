import { type Json, oddValue } from './mutate-json'
import type { Random } from './random'

/** As much of JSON Schema as zod and OpenAPI write here. */
export type JsonSchema = {
  type?: string | string[]
  enum?: Json[]
  const?: Json
  default?: Json
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  additionalProperties?: JsonSchema | boolean
  $ref?: string
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
}

export type Hints = Readonly<Record<string, readonly Json[]>>

const BY_FORMAT: Record<string, readonly string[]> = {
  uuid: ['7f1f3c1a-4b5c-4f9e-9a55-2f0d9e7b6a10', '00000000-0000-4000-8000-000000000000'],
  date: ['2021-08-15', '2000-01-01', '2100-12-31'],
  'date-time': [
    '2021-08-15T00:00:00+07:00',
    '2021-08-14T17:00:00Z',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '2024-02-29T23:59:60Z',
  ],
  uri: ['https://push.example.vn/a', 'https://example.com/', 'http://127.0.0.1:9/x'],
  email: ['an@example.vn'],
}
const BY_PATTERN: readonly [RegExp, readonly string[]][] = [
  [/\\d\{5\}/, ['31498', '31543', '31783', '99999']],
  [/\\d\{3\}/, ['941', '950', '000']],
  [/\[0-9a-f\]\{24\}/, ['0123456789abcdef01234567']],
  [/\[0-9a-f\]\{64\}/, ['0'.repeat(64)]],
  [/\[a-z\]\{2,3\}/, ['vi', 'km', 'en']],
  [/-\?\\d/, ['9.6', '105.97', '-180', '0']],
]

/** A value that a schema mostly allows: what is optional now and then left out, edges more often than the middle. */
export function fromSchema(
  schema: JsonSchema,
  random: Random,
  defs: Record<string, JsonSchema>,
  hints: Hints,
  name = '',
  level = 0,
): Json {
  const inner = (one: JsonSchema, called = name) => fromSchema(one, random, defs, hints, called, level + 1)
  if (level > 12) return null
  if (schema.$ref) return inner(defs[schema.$ref.split('/').at(-1) ?? ''] ?? {})
  const hinted = hints[name]
  if (hinted && random.percent(70)) return random.pick(hinted)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return random.pick(schema.enum)
  const choice = schema.anyOf ?? schema.oneOf
  if (choice) return inner(random.pick(choice))
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((one) => inner(one)))
  const type = Array.isArray(schema.type) ? random.pick(schema.type) : schema.type
  switch (type) {
    case 'object': {
      const made: { [key: string]: Json } = {}
      for (const [key, one] of Object.entries(schema.properties ?? {}))
        if (schema.required?.includes(key) || random.percent(60)) made[key] = inner(one, key)
      if (typeof schema.additionalProperties === 'object')
        for (let left = random.below(3); left > 0; left -= 1)
          made[random.pick(['31498', 'a', 'online'])] = inner(schema.additionalProperties)
      return made
    }
    case 'array': {
      const length = (schema.minItems ?? 0) + random.below(random.percent(3) ? 60 : 3)
      return Array.from({ length }, () => inner(schema.items ?? {}))
    }
    case 'integer':
    case 'number':
      return random.pick([schema.minimum ?? 0, schema.maximum ?? 2_147_483_647, 1, 0, 2, random.below(200)])
    case 'boolean':
      return random.percent(50)
    case 'null':
      return null
    case 'string':
      return stringOf(schema, random)
    default:
      return oddValue(random)
  }
}

function stringOf({ format, pattern, minLength = 0, maxLength = 60 }: JsonSchema, random: Random): string {
  const known = format ? BY_FORMAT[format] : undefined
  if (known) return random.pick(known)
  const fitting = BY_PATTERN.find(([shape]) => pattern && shape.test(pattern))
  if (fitting) return random.pick(fitting[1])
  const length = random.pick([minLength, Math.min(maxLength, 12), random.percent(4) ? Math.min(maxLength, 9_000) : 3])
  return 'Xã An Mỹ '.repeat(Math.ceil(length / 9)).slice(0, length)
}
