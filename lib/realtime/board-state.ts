import { type BoardEntry, countBoard } from '../domain/board'
import type { ScheduledDecision } from '../domain/decision'
import type { LogEvent, ZoneChangedEvent } from '../domain/event'
import { foldAll } from '../domain/fold'
import { foldScheduled } from '../domain/scheduled'
import { isStale } from '../domain/staleness'
import type { ZoneCounts } from '../domain/zone'

/** A change as a feed shows it. */
export type FeedItem = ZoneChangedEvent['data'] & { seq: number; at: string }

/** `live`: pushed by socket. `polling`: asked for every few seconds. `offline`: neither works now. */
export type Connection = 'connecting' | 'live' | 'polling' | 'offline'

/** Everything a screen knows of the board. A new value for every change; parts that did not change stay the same object. */
export type BoardState = {
  epoch: string
  seq: number
  zones: Readonly<Record<string, BoardEntry>>
  counts: ZoneCounts
  /** Newest first. */
  feed: readonly FeedItem[]
  /** Changes that arrived while this screen was open, newest first. */
  arrivals: readonly FeedItem[]
  /** How many changes arrived while this screen was open: more than `arrivals` holds when very many came. */
  arrived: number
  /** Published decisions whose time has not come, soonest first. */
  scheduled: readonly ScheduledDecision[]
  connection: Connection
  /** No word from the server for ten seconds: what is shown may be out of date, and the screen says so. */
  stale: boolean
  /** The server's clock when it was last heard, ISO; the time of the data while stale. */
  heardAt: string | null
  /** Server's clock minus this device's, ms. */
  clockOffset: number
  /** Which build the server serves; another than at first means the page should be loaded anew. */
  build: string | null
}

/** What a page is drawn with on the server, before any script runs. */
export type InitialBoard = Pick<BoardState, 'epoch' | 'seq' | 'zones' | 'counts' | 'scheduled'> & {
  feed: readonly FeedItem[]
  /** The server's clock when it last saw its log before it drew the page. */
  now: string
  /** The server had not seen its log for ten seconds then. */
  stale?: boolean
}

const FEED_LENGTH = 300
/** Enough for several decisions of a whole province between two looks of whoever shows them one by one. */
const ARRIVALS_KEPT = 1_000

export const initialState = (initial: InitialBoard): BoardState => ({
  epoch: initial.epoch,
  seq: initial.seq,
  zones: initial.zones,
  counts: initial.counts,
  feed: initial.feed,
  arrivals: [],
  arrived: 0,
  scheduled: initial.scheduled,
  connection: 'connecting',
  stale: initial.stale ?? false,
  heardAt: initial.now,
  clockOffset: 0,
  build: null,
})

const newestFirst = (events: readonly LogEvent[], after: number): FeedItem[] =>
  events
    .filter((event): event is ZoneChangedEvent => event.type === 'zone-changed' && event.seq > after)
    .map((event) => ({ ...event.data, seq: event.seq, at: event.at }))
    .reverse()

/** Applies events; `gap` says that something is missing before one of them. */
export function applyEvents(state: BoardState, events: readonly LogEvent[]): { state: BoardState; gap: boolean } {
  const folded = foldAll({ seq: state.seq, zones: state.zones }, events)
  const { seq, zones } = folded.state
  if (seq === state.seq) return { state, gap: folded.gap }
  const applied = events.filter((event) => event.seq > state.seq && event.seq <= seq)
  const fresh = newestFirst(applied, state.seq)
  const next: BoardState = {
    ...state,
    seq,
    zones,
    counts: zones === state.zones ? state.counts : countBoard(zones),
    feed: fresh.length > 0 ? [...fresh, ...state.feed].slice(0, FEED_LENGTH) : state.feed,
    arrivals: fresh.length > 0 ? [...fresh, ...state.arrivals].slice(0, ARRIVALS_KEPT) : state.arrivals,
    arrived: state.arrived + fresh.length,
    scheduled: foldScheduled(state.scheduled, applied),
  }
  return { state: next, gap: folded.gap }
}

/** Whether the server was heard just now, and what is shown is what it has. */
export const isInStep = ({ stale, connection }: Pick<BoardState, 'stale' | 'connection'>): boolean =>
  !stale && (connection === 'live' || connection === 'polling')

export type HeardTimes = { monotonic: number; wall: number }

/**
 * Stale by either clock: the monotonic one may stand still while a device
 * sleeps, the wall clock may be set back.
 */
export const staleSince = (heard: HeardTimes, now: HeardTimes): boolean =>
  isStale(heard.monotonic, now.monotonic) || isStale(heard.wall, now.wall)
