/** What a showing says of a change beyond the change itself. */
export type ShownPackage = {
  keyMessages: readonly string[]
  /** The commune's and the district's bodies, who stand nearest to people. */
  near: readonly string[]
  /** The province's bodies. */
  far: readonly string[]
}

const TIMEOUT_MS = 6_000
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const records = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : [])
const texts = (rows: readonly Record<string, unknown>[], field: string) =>
  rows.map((row) => row[field]).filter((text): text is string => typeof text === 'string')

/** The package and the units of a change, as its door tells them. Throws when the door does not answer with them. */
export async function fetchPackage(seq: number, signal: AbortSignal): Promise<ShownPackage> {
  const patience = AbortSignal.timeout(TIMEOUT_MS)
  const response = await fetch(`/api/v1/changes/${seq}`, { signal: AbortSignal.any([signal, patience]) })
  if (!response.ok) throw new Error(`changes/${seq} answered ${response.status}`)
  const body: unknown = await response.json()
  if (!isRecord(body) || !isRecord(body.package)) throw new Error(`changes/${seq} has no package`)
  const units = records(body.units)
  return {
    keyMessages: texts(records(body.package.keyMessages), 'text'),
    near: texts(
      units.filter(({ level }) => level !== 'province'),
      'name',
    ),
    far: texts(
      units.filter(({ level }) => level === 'province'),
      'name',
    ),
  }
}
