import { type Random, randomOf } from './random'

/** One parser with what makes its input and what must hold of its answer; whatever `run` throws is a finding. */
export type Target<I> = {
  name: string
  make(random: Random): I
  run(input: I): unknown
  smaller(input: I): Iterable<I>
  show(input: I): string
  /** For what runs where it holds nobody up; else 100 ms. */
  longestMs?: number
}
// biome-ignore lint/suspicious/noExplicitAny: targets of every input stand in one list.
export type AnyTarget = Target<any>

export type Finding = { nth: number; what: string; input: string }
export type Fuzzed = { inputs: number; seconds: number; slowestMs: number; rechecked: number; findings: Finding[] }

export const LONGEST_MS = 100
const MOST_FINDINGS = 5
const SHRINK_MS = 5_000
const TRIES = 7

/** Milliseconds of processor that this process has had. */
const spent = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** `ms` by the clock or by the processor, whichever is less: time in which other programs had it says nothing of the input. */
async function time<I>(target: Target<I>, input: I): Promise<{ ms: number; trouble: string | null }> {
  const before = spent()
  const begun = performance.now()
  const taken = () => Math.min(performance.now() - begun, spent() - before)
  try {
    const answer = target.run(input)
    if (answer instanceof Promise) await answer
    return { ms: taken(), trouble: null }
  } catch (error) {
    const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return { ms: taken(), trouble: words.slice(0, 300) }
  }
}

/** A machine that does other things holds an input up now and then: only its best time of several counts. */
async function isSlow<I>(target: Target<I>, input: I, tries = TRIES): Promise<number | null> {
  const longest = target.longestMs ?? LONGEST_MS
  let best = Number.POSITIVE_INFINITY
  for (let nth = 0; nth < tries && best > longest; nth += 1) best = Math.min(best, (await time(target, input)).ms)
  return best > longest ? best : null
}

/** The smallest input found in some seconds that shows the same kind of trouble. */
async function shrink<I>(target: Target<I>, input: I, shows: (input: I) => Promise<boolean>): Promise<I> {
  const until = performance.now() + SHRINK_MS
  let smallest = input
  for (let found = true; found; ) {
    found = false
    for (const candidate of target.smaller(smallest)) {
      if (performance.now() > until) return smallest
      if (!(await shows(candidate))) continue
      smallest = candidate
      found = true
      break
    }
  }
  return smallest
}

/** Runs a target on inputs `from` … `from + inputs - 1` of a seed; ends early after five findings. */
export async function fuzz<I>(target: Target<I>, seed: number, inputs: number, from = 0): Promise<Fuzzed> {
  const result: Fuzzed = { inputs: 0, seconds: 0, slowestMs: 0, rechecked: 0, findings: [] }
  const begun = performance.now()
  for (let nth = from; nth < from + inputs && result.findings.length < MOST_FINDINGS; nth += 1) {
    const input = target.make(randomOf(seed, nth))
    const { ms, trouble } = await time(target, input)
    result.inputs += 1
    if (trouble !== null) {
      const kind = trouble.replace(/\d+/g, '#').slice(0, 40)
      const isSame = async (one: I) => (await time(target, one)).trouble?.replace(/\d+/g, '#').slice(0, 40) === kind
      result.findings.push({ nth, what: trouble, input: target.show(await shrink(target, input, isSame)) })
    } else if (ms > (target.longestMs ?? LONGEST_MS)) {
      result.rechecked += 1
      const best = await isSlow(target, input)
      result.slowestMs = Math.max(result.slowestMs, best ?? 0)
      if (best === null) continue
      const smallest = await shrink(target, input, async (one) => (await isSlow(target, one, 2)) !== null)
      result.findings.push({ nth, what: `took ${best.toFixed(0)} ms at its best`, input: target.show(smallest) })
    } else result.slowestMs = Math.max(result.slowestMs, ms)
  }
  result.seconds = (performance.now() - begun) / 1_000
  return result
}
