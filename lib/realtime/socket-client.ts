import { io, type Socket } from 'socket.io-client'
import { STALE_AFTER_MS } from '../domain/staleness'
import { type BoardState, type HeardTimes, staleSince } from './board-state'
import type { BoardStore } from './board-store'
import { createCatchUp } from './catch-up'
import { createHeadClock, LATE_MS } from './head-clock'
import type { ClientToServer, EventsFrame, HeadFrame, ServerToClient } from './protocol'
import { takeFrame } from './take-frame'

/** How often a client without a socket asks; spread so that many do not ask at once. */
const POLL_MS = 5_000
const CHECK_MS = 1_000
/**
 * When the library tries again by itself: first after 0 to 2 s, each client its own, so that all clients of a
 * server that ends do not come to the next one in the same moment; at longest after 3 s.
 */
export const RETRY = { reconnectionDelay: 1_000, reconnectionDelayMax: 3_000, randomizationFactor: 1 } as const
/** When a server falls silent for all at once, its clients must not come back all at once. */
const SPREAD_MS = 2_000
/** What reads the doors is fetched when it is needed, or once the page has long been at rest: before a later build takes it away. */
const OPEN_DOORS_AFTER_MS = 20_000

const times = (): HeardTimes => ({ monotonic: performance.now(), wall: Date.now() })
const spread = (ms: number) => Math.random() * ms

/**
 * Keeps a store in step with the log: pushes by socket, fetches what a gap left
 * out, a new snapshot for a new epoch, polling while the socket does not work, and
 * `stale` when ten seconds pass without being known to be in step. Returns what
 * stops it.
 */
export function followLog(store: BoardStore, base: string): () => void {
  let heard = times()
  let nextPoll = Number.POSITIVE_INFINITY
  let stopped = false
  /** Whether there is a connection, be it without the server's welcome yet. */
  let open = false
  /** When it last said where the log is, or came to be; monotonic. */
  let spokenAt = Number.NEGATIVE_INFINITY
  let staleTimer: ReturnType<typeof setTimeout> | undefined
  const headClock = createHeadClock()

  const patch = (part: Partial<BoardState>) => store.set({ ...store.get(), ...part })
  /**
   * Only being in step counts as hearing: a head that runs ahead of us does not make what is shown fresh. `ageMs`: how
   * long ago what was heard was true, at most.
   */
  const markInStep = (serverNow: string, ageMs: number) => {
    const { monotonic, wall } = times()
    heard = { monotonic: monotonic - ageMs, wall: wall - ageMs }
    clearTimeout(staleTimer)
    if (!stopped) staleTimer = setTimeout(check, STALE_AFTER_MS - ageMs + 1)
    patch({ stale: ageMs >= STALE_AFTER_MS, heardAt: serverNow, clockOffset: Date.parse(serverNow) - wall })
  }
  const pollIn = (ms: number) => {
    nextPoll = performance.now() + ms * (0.8 + spread(0.4))
  }
  const openDoors = async () => (await import('./fetch-doors')).doorsAt(base)
  const catchUp = createCatchUp(store, openDoors, {
    onInStep(serverNow, askedAt) {
      headClock.correct(Date.parse(serverNow), askedAt)
      markInStep(serverNow, performance.now() - askedAt)
      if (!socket.connected) patch({ connection: 'polling' })
    },
    onTrouble() {
      // Without a socket the next question keeps its time: all ask at once, and the server may just be coming back.
      if (!socket.connected) patch({ connection: 'offline' })
      else nextPoll = Math.min(nextPoll, performance.now() + CHECK_MS + spread(CHECK_MS))
    },
  })

  function onEvents(frame: EventsFrame): void {
    const { state, gap, events } = takeFrame(store.get(), frame)
    store.set(state)
    if (events.length > 0) store.tell(events)
    if (gap) catchUp()
  }

  function onHead(frame: HeadFrame): void {
    patch({ build: frame.build, connection: 'live' })
    spokenAt = performance.now()
    const { epoch, seq } = store.get()
    const late = headClock.lateness(Date.parse(frame.now), performance.now())
    // Behind: something was missed. Ahead: this log may have been restored; the events door knows.
    if (frame.epoch !== epoch || frame.seq !== seq) {
      catchUp()
      return
    }
    if (late > LATE_MS) {
      // True of a time long gone. The doors know of now; spread, since a server that hesitated was late for all at once.
      nextPoll = Math.min(nextPoll, performance.now() + spread(CHECK_MS))
      return
    }
    markInStep(frame.now, late)
    nextPoll = Number.POSITIVE_INFINITY
  }

  const socket: Socket<ServerToClient, ClientToServer> = io(base, {
    path: '/socket.io',
    transports: ['websocket'],
    ...RETRY,
    // A server that has just come back lets thousands in, one after another: who gives up and asks again only adds to them.
    timeout: 10_000,
  })
  const reconnectSoon = () => {
    setTimeout(() => {
      if (!stopped) socket.connect()
    }, 500 + spread(SPREAD_MS))
  }
  function onLost(): void {
    // Cut off or refused by the server, the library gives up: coming back is left to us.
    if (!socket.active && !stopped) reconnectSoon()
    if (nextPoll === Number.POSITIVE_INFINITY) pollIn(POLL_MS / 2)
  }
  socket.io.on('open', () => {
    open = true
    spokenAt = performance.now()
    headClock.begin()
  })
  socket.io.on('close', () => {
    open = false
  })
  socket.on('events', onEvents)
  socket.on('head', onHead)
  socket.on('disconnect', onLost)
  socket.on('connect_error', onLost)

  /** A connection that looks open but is silent is given up. */
  function startAnew(): void {
    if (!open) return
    socket.disconnect()
    reconnectSoon()
  }
  function check(): void {
    const isBehind = staleSince(heard, times())
    if (isBehind && !store.get().stale) {
      patch({ stale: true })
      startAnew()
      nextPoll = performance.now() + spread(SPREAD_MS)
    }
    // The doors answer, so the server is well: a socket that says nothing all the same is a dead one.
    if (!isBehind && performance.now() - spokenAt >= STALE_AFTER_MS) startAnew()
    if (performance.now() < nextPoll) return
    pollIn(POLL_MS)
    catchUp()
  }
  const timer = setInterval(check, CHECK_MS)
  const doorsTimer = setTimeout(() => void openDoors().catch(() => {}), OPEN_DOORS_AFTER_MS)

  const wake = () => {
    if (typeof document !== 'undefined' && document.visibilityState === 'hidden') return
    check()
    if (socket.connected) return
    socket.connect()
    nextPoll = performance.now()
  }
  if (typeof window !== 'undefined') {
    window.addEventListener('online', wake)
    document.addEventListener('visibilitychange', wake)
  }

  return () => {
    stopped = true
    clearInterval(timer)
    clearTimeout(doorsTimer)
    clearTimeout(staleTimer)
    socket.disconnect()
    if (typeof window === 'undefined') return
    window.removeEventListener('online', wake)
    document.removeEventListener('visibilitychange', wake)
  }
}
