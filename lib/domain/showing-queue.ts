import { actOf } from './act'
import { UNCLASSIFIED, type Zones } from './board'
import {
  type Arrival,
  MOST_WAITING,
  type Overtaken,
  type Showing,
  type ShowingQueue,
  sizeOf,
  TOLD_ONE_BY_ONE,
  type Told,
  toldIn,
  type Untold,
  unshown,
  weightOf,
} from './showing'

const first = (showing: Showing): number => toldIn(showing)[0]?.change.seq ?? Number.POSITIVE_INFINITY
const gravestFirst = (a: Showing, b: Showing) => weightOf(b) - weightOf(a) || first(a) - first(b)

type Counted = Omit<Untold, 'kind' | 'key'>
const NO_UNTOLD: Counted = { count: 0, past: 0, after: Number.POSITIVE_INFINITY, unclear: false }
const single = (told: Told): Showing => ({
  kind: 'change',
  key: `change ${told.change.seq}`,
  act: actOf(told.change),
  items: [told],
})
const summary = (act: string, items: readonly Told[]): Showing => ({
  kind: 'summary',
  key: `summary ${act}`,
  act,
  items,
})

/** Whether the board still shows what a change made. */
function holds(change: Arrival, zones: Zones): boolean {
  const entry = zones[change.commune] ?? UNCLASSIFIED
  return entry.zone === change.to && (change.to === null || entry.decision?.id === change.decision.id)
}

/** What overtook a change, if anything did: the newest later change that is known, else the board's word. */
function overtakerOf(
  { change, overtaken }: Told,
  newest: ReadonlyMap<string, Arrival>,
  zones: Zones,
): Overtaken | null {
  const later = newest.get(change.commune)
  const by = later && later.seq > change.seq ? later : null
  if (overtaken?.how === 'revoked') return overtaken
  if (by?.revokes && by.revokes.id === change.decision.id) return { how: 'revoked', by }
  if (overtaken) return overtaken
  if (by) return { how: 'superseded', by }
  return holds(change, zones) ? null : { how: 'superseded', by: null }
}

/** Marks what no longer holds. What is as before stays the same object. */
function mark(showing: Showing, newest: ReadonlyMap<string, Arrival>, zones: Zones): Showing {
  if (showing.kind === 'untold') return showing
  let isSame = true
  const items = showing.items.map((told) => {
    const overtaken = overtakerOf(told, newest, zones)
    if (overtaken?.how === told.overtaken?.how && overtaken?.by?.seq === told.overtaken?.by?.seq) return told
    isSame = false
    return { change: told.change, overtaken }
  })
  return isSame ? showing : ({ ...showing, items } as Showing)
}

/** Puts the changes of each act together: few are told one by one, many as one summary. */
function gather(waiting: readonly Showing[], fresh: readonly Told[]): Showing[] {
  const byAct = new Map<string, Told[]>()
  for (const told of fresh) {
    const act = actOf(told.change)
    byAct.set(act, [...(byAct.get(act) ?? []), told])
  }
  const others = waiting.filter((showing) => showing.kind === 'untold' || !byAct.has(showing.act))
  const acts = [...byAct].flatMap(([act, news]) => {
    const before = waiting.filter((showing) => showing.kind !== 'untold' && showing.act === act)
    const all = [...before.flatMap(toldIn), ...news]
    const isMany = all.length > TOLD_ONE_BY_ONE || before.some(({ kind }) => kind === 'summary')
    return isMany ? [summary(act, all)] : all.map(single)
  })
  return [...others, ...acts]
}

const addUntold = (a: Counted, b: Counted) => ({
  count: a.count + b.count,
  past: a.past + b.past,
  after: Math.min(a.after, b.after),
  unclear: a.unclear || b.unclear,
})

/** The least grave beyond what is kept become a number. */
function limit(waiting: readonly Showing[], news: Counted): Showing[] {
  const kept = waiting.filter(({ kind }) => kind !== 'untold')
  const untold = waiting.reduce<Counted>(
    (sum, showing) => (showing.kind === 'untold' ? addUntold(sum, showing) : sum),
    news,
  )
  let { count, after } = untold
  let size = kept.reduce((sum, showing) => sum + sizeOf(showing), 0)
  // One showing always stays, however large: there must be something to tell.
  while (size > MOST_WAITING && kept.length > 1) {
    const dropped = kept.pop()
    if (!dropped) break
    size -= sizeOf(dropped)
    count += sizeOf(dropped)
    for (const { change } of toldIn(dropped)) after = Math.min(after, change.seq - 1)
  }
  const isAny = count > 0 || untold.unclear
  return isAny ? [...kept, { kind: 'untold', key: 'untold', ...untold, count, after }] : kept
}

const untoldOf = ({ uncounted, uncountedAfter, past = 0, unclear = false }: News): Counted => ({
  count: uncounted + past,
  past,
  after: uncounted > 0 || unclear ? (uncountedAfter ?? NO_UNTOLD.after) : NO_UNTOLD.after,
  unclear,
})

export type News = {
  /** Oldest first. */
  changes: readonly Arrival[]
  /** Changes of which only the number is known. */
  uncounted: number
  /** The seq after which all of those came; needed to tell of them again after a reload. */
  uncountedAfter?: number
  /** Changes that this device had only counted before the screen was opened, and not shown that number yet. */
  past?: number
  /** There may be changes of which not even the number is known. */
  unclear?: boolean
  /** The board with all of them applied. */
  zones: Zones
}

/**
 * Takes what came into the queue, gravest first, and marks what it overtakes,
 * also on the screen. Nothing is lost: what is on the screen, what waits and what
 * was shown always add up to what was taken in. Later changes of the act whose
 * summary is on the screen join it there.
 */
export function takeIn(queue: ShowingQueue, news: News): ShowingQueue {
  const { changes, zones } = news
  const newest = new Map<string, Arrival>()
  const known = [...(queue.current ? [queue.current] : []), ...queue.waiting].flatMap(toldIn)
  for (const change of [...known.map((told) => told.change), ...changes])
    if ((newest.get(change.commune)?.seq ?? 0) < change.seq) newest.set(change.commune, change)

  const { current } = queue
  const joins = (change: Arrival) => current?.kind === 'summary' && current.act === actOf(change)
  const joining = changes.filter(joins).map((change): Told => ({ change, overtaken: null }))
  const others = changes.filter((change) => !joins(change)).map((change): Told => ({ change, overtaken: null }))
  const grown =
    current?.kind === 'summary' && joining.length > 0 ? { ...current, items: [...current.items, ...joining] } : current
  const waiting = gather(queue.waiting, others).map((showing) => mark(showing, newest, zones))
  return {
    current: grown && mark(grown, newest, zones),
    waiting: limit(waiting.sort(gravestFirst), untoldOf(news)),
  }
}

/** The next one comes to the screen; what was on it has been shown. */
export function showNext({ waiting }: ShowingQueue): ShowingQueue {
  return { current: waiting[0] ?? null, waiting: waiting.slice(1) }
}

/** What a screen that opens anew must know: from where to tell, and what it could only count of what came before. */
export type Shown = { seq: number; untold: number; unclear: boolean }

/**
 * Up to where everything was shown, given the newest that was taken in. While
 * changes wait the log is read anew from before all that is open, also from before
 * what was only counted; once only a number is left, the number is kept.
 */
export function shownThrough(queue: ShowingQueue, newest: number): Shown {
  const open = [...(queue.current ? [queue.current] : []), ...queue.waiting]
  const told = open.flatMap(toldIn)
  const { count, past, after, unclear } = open.reduce<Counted>(
    (sum, showing) => (showing.kind === 'untold' ? addUntold(sum, showing) : sum),
    NO_UNTOLD,
  )
  if (told.length === 0) return { seq: newest, untold: count, unclear }
  return {
    seq: told.reduce((least, { change }) => Math.min(least, change.seq - 1), Math.min(newest, after)),
    untold: past,
    unclear,
  }
}

/** Whether there is nothing on the screen and nothing waits. */
export const isQuiet = (queue: ShowingQueue): boolean => queue.current === null && unshown(queue) === 0
