import { io, type Socket } from 'socket.io-client'
import { applyEvents, type BoardState, type HeardTimes, staleSince } from './board-state'
import type { BoardStore } from './board-store'
import { createCatchUp } from './catch-up'
import type { ClientToServer, EventsFrame, HeadFrame, ServerToClient } from './protocol'

/** How often a client without a socket asks; spread so that many do not ask at once. */
const POLL_MS = 5_000
const CHECK_MS = 1_000
/** Longest wait before the next try of the socket, before jitter. */
const RETRY_MAX_MS = 3_000
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

  const patch = (part: Partial<BoardState>) => store.set({ ...store.get(), ...part })
  /** Only being in step counts as hearing: a head that runs ahead of us does not make what is shown fresh. */
  const markInStep = (serverNow: string) => {
    heard = times()
    patch({ stale: false, heardAt: serverNow, clockOffset: Date.parse(serverNow) - heard.wall })
  }
  const pollIn = (ms: number) => {
    nextPoll = performance.now() + ms * (0.8 + spread(0.4))
  }
  const openDoors = async () => (await import('./fetch-doors')).doorsAt(base)
  const catchUp = createCatchUp(store, openDoors, {
    onInStep(serverNow) {
      markInStep(serverNow)
      if (!socket.connected) patch({ connection: 'polling' })
    },
    onTrouble() {
      // Without a socket the next question keeps its time: all ask at once, and the server may just be coming back.
      if (!socket.connected) patch({ connection: 'offline' })
      else nextPoll = Math.min(nextPoll, performance.now() + CHECK_MS + spread(CHECK_MS))
    },
  })

  function onEvents(frame: EventsFrame): void {
    const isOurs = frame.epoch === store.get().epoch
    const { state, gap } = isOurs ? applyEvents(store.get(), frame.events) : { state: store.get(), gap: true }
    store.set(state)
    if (isOurs) store.tell(frame.events)
    if (gap) catchUp()
  }

  function onHead(frame: HeadFrame): void {
    patch({ build: frame.build, connection: 'live' })
    const { epoch, seq } = store.get()
    // Behind: something was missed. Ahead: this log may have been restored; the events door knows.
    if (frame.epoch !== epoch || frame.seq !== seq) {
      catchUp()
      return
    }
    markInStep(frame.now)
    nextPoll = Number.POSITIVE_INFINITY
  }

  const socket: Socket<ServerToClient, ClientToServer> = io(base, {
    path: '/socket.io',
    transports: ['websocket'],
    reconnectionDelay: 500,
    reconnectionDelayMax: RETRY_MAX_MS,
    randomizationFactor: 0.5,
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
  socket.on('events', onEvents)
  socket.on('head', onHead)
  socket.on('disconnect', onLost)
  socket.on('connect_error', onLost)

  function check(): void {
    if (staleSince(heard, times()) && !store.get().stale) {
      patch({ stale: true })
      // A connection that looks open but is silent: start anew, and ask by the other way too.
      if (socket.connected) {
        socket.disconnect()
        reconnectSoon()
      }
      nextPoll = performance.now() + spread(SPREAD_MS)
    }
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
    socket.disconnect()
    if (typeof window === 'undefined') return
    window.removeEventListener('online', wake)
    document.removeEventListener('visibilitychange', wake)
  }
}
