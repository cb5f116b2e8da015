import { parseArgs } from 'node:util'
import { type About, aboutSchema } from './about'
import type { Problem } from './problem'
import { schemaProblems } from './schema-problems'

const USAGE = `Cách dùng: node --import tsx geo/build.ts --boundaries TỆP.geojson [--units TỆP.json] [--out public/geo]
  [--about TỆP.json] [--vintage YYYY-MM-DD] [--source "…"] [--notice "…"] [--attribution "…"]`

export interface BuildInput {
  /** Text of a GeoJSON FeatureCollection of communes. */
  boundaries: string
  /** Text of the list of units; without it the units are those of the boundaries. */
  units: string | null
  about: About
}

type Arguments = { ok: true; input: BuildInput; out: string } | { ok: false; problems: Problem[] }

/**
 * Reads the command line and the files it names. Flags override what the
 * `--about` file says; `--source` and `--notice` may be repeated and add to it.
 * @param read gives a file's text or throws
 */
export function readArguments(args: string[], read: (file: string) => string): Arguments {
  const problems: Problem[] = []
  const refuse = (message: string) => {
    problems.push({ check: 'arguments', message })
    return ''
  }
  const text = (file: string): string => {
    try {
      return read(file)
    } catch {
      return refuse(`không đọc được tệp ${file}`)
    }
  }
  let values: ReturnType<typeof options>
  try {
    values = options(args)
  } catch (error) {
    return {
      ok: false,
      problems: [{ check: 'arguments', message: `${error instanceof Error ? error.message : error}\n${USAGE}` }],
    }
  }
  const boundaries = values.boundaries === undefined ? refuse(`thiếu --boundaries\n${USAGE}`) : text(values.boundaries)
  const units = values.units === undefined ? null : text(values.units)
  let said: Record<string, unknown> = {}
  try {
    if (values.about !== undefined) said = JSON.parse(text(values.about) || '{}')
  } catch {
    refuse(`tệp ${values.about} không phải JSON`)
  }
  const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
  const about = aboutSchema.safeParse({
    ...said,
    ...(values.vintage === undefined ? {} : { vintage: values.vintage }),
    ...(values.attribution === undefined ? {} : { attribution: values.attribution }),
    sources: [...listOf(said.sources), ...(values.source ?? [])],
    notices: [...listOf(said.notices), ...(values.notice ?? [])],
  })
  if (!about.success) problems.push(...schemaProblems('arguments', 'mô tả dữ liệu', said, about.error))
  if (problems.length > 0 || !about.success) return { ok: false, problems }
  return { ok: true, input: { boundaries, units, about: about.data }, out: values.out }
}

const options = (args: string[]) =>
  parseArgs({
    args,
    options: {
      boundaries: { type: 'string' },
      units: { type: 'string' },
      out: { type: 'string', default: 'public/geo' },
      about: { type: 'string' },
      vintage: { type: 'string' },
      attribution: { type: 'string' },
      source: { type: 'string', multiple: true },
      notice: { type: 'string', multiple: true },
    },
  }).values
