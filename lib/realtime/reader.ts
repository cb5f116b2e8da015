/**
 * Readers of untrusted JSON in a few hundred bytes, for the code that every page
 * loads: a validation library would be a tenth of the page. As strict as the
 * schemas of the domain, to which a test holds them. A reader answers the value
 * with what it knows of it, or throws.
 */
export type Reader<T> = (value: unknown) => T

type Fields = Readonly<Record<string, Reader<unknown>>>
type Read<R> = R extends Reader<infer T> ? T : never
type MayMiss<F extends Fields> = { [K in keyof F]: undefined extends Read<F[K]> ? K : never }[keyof F]
type Whole<F extends Fields> = { [K in Exclude<keyof F, MayMiss<F>>]: Read<F[K]> } & {
  [K in MayMiss<F>]?: Exclude<Read<F[K]>, undefined>
}

export const refuse = (): never => {
  throw new TypeError('What the server said cannot be read.')
}
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const text: Reader<string> = (value) => (typeof value === 'string' ? value : refuse())
export const matching =
  (pattern: RegExp): Reader<string> =>
  (value) =>
    pattern.test(text(value)) ? text(value) : refuse()
export const number: Reader<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse()
/** A whole number, not below `least`. */
export const whole =
  (least = Number.MIN_SAFE_INTEGER): Reader<number> =>
  (value) =>
    Number.isSafeInteger(value) && number(value) >= least ? number(value) : refuse()
export const oneOf =
  <const T extends string>(words: readonly T[]): Reader<T> =>
  (value) =>
    words.find((word) => word === value) ?? refuse()
export const orNull =
  <T>(read: Reader<T>): Reader<T | null> =>
  (value) =>
    value === null ? null : read(value)
export const optional =
  <T>(read: Reader<T>): Reader<T | undefined> =>
  (value) =>
    value === undefined ? undefined : read(value)
export const list =
  <T>(read: Reader<T>): Reader<T[]> =>
  (value) =>
    Array.isArray(value) ? value.map((item) => read(item)) : refuse()
/** An object by any keys, each read by `key`. */
export const record =
  <T>(key: Reader<string>, read: Reader<T>): Reader<Record<string, T>> =>
  (value) =>
    isRecord(value)
      ? Object.fromEntries(Object.entries(value).map(([name, part]) => [key(name), read(part)]))
      : refuse()
/** An object with these fields; others that it has are left behind. */
export const object =
  <F extends Fields>(fields: F): Reader<Whole<F>> =>
  (value) => {
    if (!isRecord(value)) return refuse()
    const read = Object.entries(fields).map(([name, field]) => [name, field(value[name])])
    return Object.fromEntries(read.filter(([, part]) => part !== undefined)) as Whole<F>
  }

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/
/** An instant in ISO 8601 with an offset, on a day that exists. */
export const instant: Reader<string> = (value) => {
  const [all, year, month, day] = INSTANT.exec(text(value)) ?? refuse()
  // The calendar repeats after 400 years; the first hundred of them mean something else to `Date`.
  const days = new Date(Date.UTC(Number(year) + 400, Number(month), 0)).getUTCDate()
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= days ? all : refuse()
}
