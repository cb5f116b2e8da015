/** What can be asked for in the wall's address. */
export type WallOptions = {
  /** District code; null: the province. */
  district: string | null
  /** Everything larger or smaller. */
  scale: number
  theme: 'dark' | 'light'
  sound: boolean
  /** Hours of the day without sound, from and until, province time; null: none. */
  quiet: { from: number; until: number } | null
  /** Second of the day at which the page loads itself anew, province time; null: never. */
  nightly: number | null
  /** Every showing's time is multiplied by it. */
  pace: number
}
export type OptionName = keyof WallOptions
/** An option that could not be understood, as it was written. */
export type OptionProblem = { option: OptionName; given: string }

export const DEFAULT_OPTIONS: WallOptions = {
  district: null,
  scale: 1,
  theme: 'dark',
  sound: false,
  quiet: null,
  nightly: 3.5 * 3600,
  pace: 1,
}

type Reader<T> = (given: string) => T | undefined

const between =
  (least: number, most: number): Reader<number> =>
  (given) => {
    const value = Number(given.replace(',', '.'))
    return given.trim() !== '' && value >= least && value <= most ? value : undefined
  }

const readQuiet: Reader<WallOptions['quiet']> = (given) => {
  const [, from, until] = /^(\d{1,2})-(\d{1,2})$/.exec(given) ?? []
  const hours = { from: Number(from), until: Number(until) }
  return hours.from <= 23 && hours.until <= 24 && hours.from !== hours.until ? hours : undefined
}

const readNightly: Reader<number | null> = (given) => {
  if (given === 'off') return null
  const [, hour, minute, second = '0'] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(given) ?? []
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  const at = Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  return Number.isNaN(at) ? undefined : at
}

/**
 * Reads the options of an address ("?district=950&scale=1.2"). What cannot be
 * understood keeps its default and is told as a problem; unknown names are left alone.
 */
export function readOptions(
  query: string,
  districts: ReadonlySet<string>,
): { options: WallOptions; problems: OptionProblem[] } {
  const asked = new URLSearchParams(query)
  const problems: OptionProblem[] = []
  function option<T>(name: OptionName, standard: T, read: Reader<T>): T {
    const given = asked.get(name)
    if (given === null) return standard
    const value = read(given)
    if (value !== undefined) return value
    problems.push({ option: name, given })
    return standard
  }
  const oneOf =
    <T>(values: Readonly<Record<string, T>>): Reader<T> =>
    (given) =>
      Object.hasOwn(values, given) ? values[given] : undefined
  const options: WallOptions = {
    district: option('district', DEFAULT_OPTIONS.district, (given) => (districts.has(given) ? given : undefined)),
    scale: option('scale', DEFAULT_OPTIONS.scale, between(0.5, 3)),
    theme: option<WallOptions['theme']>('theme', DEFAULT_OPTIONS.theme, oneOf({ dark: 'dark', light: 'light' })),
    sound: option('sound', DEFAULT_OPTIONS.sound, oneOf({ on: true, off: false })),
    quiet: option('quiet', DEFAULT_OPTIONS.quiet, readQuiet),
    nightly: option('nightly', DEFAULT_OPTIONS.nightly, readNightly),
    pace: option('pace', DEFAULT_OPTIONS.pace, between(0.001, 10)),
  }
  return { options, problems }
}
