import type { ZoneChange } from './change'
import { type Follows, followsPlace } from './follows'
import { gravity } from './transition'

/** More changes of one act than this become one notification: a phone that rings 109 times is switched off. */
export const MOST_SINGLE = 3

/** A change that is older than this when its turn comes is no news any more. */
export const NEWS_FOR_MS = 12 * 60 * 60_000

/** One notification to be: of one change, or of one act, which is named by the seq of its first change. */
export type PushKind = 'change' | 'act'
export type Planned = { kind: PushKind; seq: number }

/** As much of a change as planning needs. */
export type PlacedSeq = { seq: number; batch: number; code: string; districtCode: string }

/** The changes of a log page, act by act, in their order. */
export function groupActs<T extends { batch: number }>(changes: readonly T[]): T[][] {
  const acts = new Map<number, T[]>()
  for (const change of changes) {
    const act = acts.get(change.batch)
    if (act) act.push(change)
    else acts.set(change.batch, [change])
  }
  return [...acts.values()]
}

/** What one act becomes for one follower: nothing, one notification a change, or one for all of them. */
export function planAct(follows: Follows, act: readonly PlacedSeq[]): Planned[] {
  const concerned = act.filter((change) => followsPlace(follows, change))
  const [first] = concerned
  if (first && concerned.length > MOST_SINGLE) return [{ kind: 'act', seq: first.batch }]
  return concerned.map(({ seq }) => ({ kind: 'change', seq }))
}

/** Gravest first, and in the order of the log where they are alike. */
export const gravestFirst = <T extends Pick<ZoneChange, 'seq' | 'from' | 'to'>>(changes: readonly T[]): T[] =>
  [...changes].sort((a, b) => gravity(b.from, b.to) - gravity(a.from, a.to) || a.seq - b.seq)

/** Whether people should be woken for it: something turned red. */
export const isUrgent = (changes: readonly Pick<ZoneChange, 'from' | 'to'>[]): boolean =>
  changes.some(({ from, to }) => to === 'red' && from !== 'red')
