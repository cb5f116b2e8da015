import { ODD } from './mutate-text'
import type { Random } from './random'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const NUMBERS = [
  0, -0, 1, -1, 0.5, 255, 256, 65_536, 2_147_483_647, 2_147_483_648, -2_147_483_649, 4_294_967_296,
  9_007_199_254_740_991, 1e21, 1e308, -1e308, 5e-324,
]
const STRINGS = [
  '',
  ' ',
  'a',
  '31498',
  '31543',
  '00000',
  '99999',
  'red',
  'green',
  'none',
  'zone-changed',
  '2021-08-15',
  '2021-02-30',
  '2021-08-15T00:00:00+07:00',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999Z',
  '2021-08-15T00:00:00+23:59',
  '-000001-01-01T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  '0',
  '-1',
  '1e3',
  '0x10',
  ' 1',
  '١',
  'https://[::1]/',
  'http://a:b@127.0.0.1:1/',
  'javascript:alert(1)',
  ...ODD,
]

const deep = (levels: number): Json => {
  let value: Json = []
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { a: value }
  return value
}

/** Some value that may stand anywhere. */
export function oddValue(random: Random): Json {
  switch (random.below(10)) {
    case 0:
      return null
    case 1:
      return random.percent(50)
    case 2:
    case 3:
      return random.pick(NUMBERS)
    case 4:
      return []
    case 5:
      return {}
    case 6:
      return random.percent(5) ? deep(1 + random.below(400)) : [random.pick(STRINGS)]
    case 7:
      return random.percent(10)
        ? random.pick(STRINGS).repeat(1 + random.below(3_000))
        : random.pick(STRINGS) + random.pick(STRINGS)
    default:
      return random.pick(STRINGS)
  }
}

/** Every door and file bounds its input; an input of megabytes takes its time, and says nothing of a parser. */
const MOST_VALUES = 10_000
const valuesIn = (value: Json): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, one) => sum + valuesIn(one), 1)
    : 1

const setKey = (object: { [key: string]: Json }, key: string, value: Json): void => {
  // As JSON.parse does: "__proto__" becomes a key like any other.
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
}

const copyOf = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(copyOf)
  if (typeof value !== 'object' || value === null) return value
  const copy: { [key: string]: Json } = {}
  for (const [key, one] of Object.entries(value)) setKey(copy, key, copyOf(one))
  return copy
}

/** One change somewhere in a value: replaced, dropped, doubled, renamed, moved, or a text altered. The value given stays. */
export function mutateJson(value: Json, random: Random): Json {
  if (typeof value !== 'object' || value === null || random.percent(4)) return mutateLeaf(value, random)
  if (Array.isArray(value)) {
    if (value.length === 0 || random.percent(15))
      return [...value, random.percent(50) && value.length > 0 ? copyOf(random.pick(value)) : oddValue(random)]
    const nth = random.below(value.length)
    if (random.percent(12)) return value.filter((_, index) => index !== nth)
    if (random.percent(3)) {
      const times = 1 + random.below(600)
      const room = Math.floor(MOST_VALUES / valuesIn(value[nth] as Json))
      return Array.from({ length: Math.max(1, Math.min(times, room)) }, () => value[nth] as Json)
    }
    return value.map((one, index) => (index === nth ? mutateJson(one, random) : one))
  }
  const keys = Object.keys(value)
  const key = random.pick(keys)
  const copy = copyOf(value) as { [key: string]: Json }
  if (key === undefined || random.percent(6))
    setKey(copy, random.pick([...STRINGS, ...keys, 'toString', 'length']), oddValue(random))
  else if (random.percent(10)) delete copy[key]
  else if (random.percent(5)) setKey(copy, random.pick(keys), copyOf(value[key] as Json))
  else setKey(copy, key, mutateJson(value[key] as Json, random))
  return copy
}

function mutateLeaf(value: Json, random: Random): Json {
  if (typeof value === 'string' && random.percent(55)) {
    const from = random.below(value.length + 1)
    const cut = random.percent(50) ? random.below(6) : 0
    return value.slice(0, from) + (random.percent(70) ? random.pick(STRINGS) : '') + value.slice(from + cut)
  }
  if (typeof value === 'number' && random.percent(50)) return value + random.pick([-1, 1, 0.5, 2 ** 31, 2 ** 53])
  return oddValue(random)
}

/** A value of a corpus after some changes; now and then unchanged. */
export function fuzzedJson(random: Random, corpus: readonly Json[]): Json {
  let value = random.pick(corpus)
  for (let changes = random.below(5); changes > 0; changes -= 1) value = mutateJson(value, random)
  return value
}

/** Smaller values that may show the same. */
export function* smallerJson(value: Json): Generator<Json> {
  if (typeof value === 'string') {
    for (let size = Math.ceil(value.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
      for (let from = 0; from < value.length; from += size) yield value.slice(0, from) + value.slice(from + size)
  } else if (Array.isArray(value)) {
    for (const nth of value.keys()) yield value.filter((_, index) => index !== nth)
    for (const [nth, one] of value.entries()) for (const smaller of smallerJson(one)) yield value.with(nth, smaller)
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      const { [key]: _, ...rest } = value
      yield rest
    }
    for (const [key, one] of Object.entries(value))
      for (const smaller of smallerJson(one)) {
        const copy = copyOf(value) as { [key: string]: Json }
        setKey(copy, key, smaller)
        yield copy
      }
  }
}
