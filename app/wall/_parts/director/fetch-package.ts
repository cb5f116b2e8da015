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

/** The change that is shown, by which what a door (or a cache before it) tells is checked. */
export type WantedChange = { seq: number; commune: string; decision: { id: string } }

/** Whether a door's answer is of this change: after a restore the log may have another under the same number. */
const isOf = (body: unknown, { seq, commune, decision }: WantedChange): body is Record<string, unknown> =>
  isRecord(body) &&
  body.seq === seq &&
  body.commune === commune &&
  isRecord(body.decision) &&
  body.decision.id === decision.id

/**
 * The package and the units of a change, as its door tells them; what a cache has
 * of another change is passed over. Throws when the door does not answer with
 * them, or only with those of another change.
 */
export async function fetchPackage(wanted: WantedChange, signal: AbortSignal): Promise<ShownPackage> {
  const path = `/api/v1/changes/${wanted.seq}`
  async function ask(cache: RequestCache): Promise<unknown> {
    const patience = AbortSignal.timeout(TIMEOUT_MS)
    const response = await fetch(path, { cache, signal: AbortSignal.any([signal, patience]) })
    if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    return response.json()
  }
  let body = await ask('default')
  if (!isOf(body, wanted)) body = await ask('reload')
  if (!isOf(body, wanted)) throw new Error(`${path} is of another change`)
  if (!isRecord(body.package)) throw new Error(`${path} has no package`)
  const units = records(body.units)
  const named = (isFar: boolean) =>
    texts(
      units.filter(({ level }) => (level === 'province') === isFar),
      'name',
    )
  return { keyMessages: texts(records(body.package.keyMessages), 'text'), near: named(false), far: named(true) }
}
