import { io, type Socket } from 'socket.io-client'
import { applyEvents, type Connection, type HeardTimes, staleSince } from './board-state'
import type { BoardStore } from './board-store'
import { doorsAt } from './fetch-doors'
import type { ClientToServer, EventsFrame, HeadFrame, ServerToClient } from './protocol'

/** How often a client without a socket asks; spread so that many do not ask at once. */
const POLL_MS = 5_000
const CHECK_MS = 1_000
/** Longest wait before the next try of the socket, before jitter. */
const RETRY_MAX_MS = 3_000

const times = (): HeardTimes => ({ monotonic: performance.now(), wall: Date.now() })

/**
 * Keeps a store in step with the log: pushes by socket, fetches what a gap left
 * out, a new snapshot for a new epoch, polling while the socket does not work,
 * and `stale` when nothing is heard for ten seconds. Returns what stops it.
 */
export function followLog(store: BoardStore, base: string): () => void {
  const doors = doorsAt(base)
  let heard = times()
  let fetching = false
  let nextPoll = Number.POSITIVE_INFINITY
  let stopped = false

  const patch = (part: Partial<ReturnType<BoardStore['get']>>) => store.set({ ...store.get(), ...part })
  const markHeard = (serverNow?: string) => {
    heard = times()
    const { stale } = store.get()
    if (serverNow) patch({ stale: false, heardAt: serverNow, clockOffset: Date.parse(serverNow) - heard.wall })
    else if (stale) patch({ stale: false })
  }
  const pollIn = (ms: number) => {
    nextPoll = performance.now() + ms * (0.8 + Math.random() * 0.4)
  }

  async function loadSnapshot(): Promise<void> {
    const [{ board, now }, changes] = await Promise.all([doors.board(), doors.changes()])
    const { epoch, seq, zones, counts } = board
    const before = store.get()
    const feed = changes.filter((change) => change.seq <= seq)
    // In the same log, what the snapshot bridged did happen while this screen was open.
    const missed = before.epoch === epoch ? feed.filter((change) => change.seq > before.seq) : []
    patch({ epoch, seq, zones, counts, feed, arrivals: [...missed, ...before.arrivals] })
    markHeard(now)
  }

  async function catchUp(): Promise<void> {
    for (;;) {
      const { seq, epoch } = store.get()
      const page = await doors.events(seq, epoch)
      if (page === 'epoch-changed') return loadSnapshot()
      const applied = applyEvents(store.get(), page.events)
      if (applied.gap) return loadSnapshot()
      store.set(applied.state)
      markHeard()
      if (page.events.length === 0 || store.get().seq >= page.head) return
    }
  }

  /** Runs one catch-up at a time; what comes meanwhile is seen by its own prev. */
  async function fetchMissing(): Promise<void> {
    if (fetching || stopped) return
    fetching = true
    try {
      await catchUp()
      if (!socket.connected) patch({ connection: 'polling' })
    } catch {
      if (!socket.connected) patch({ connection: 'offline' })
      nextPoll = Math.min(nextPoll, performance.now() + CHECK_MS * 2)
    } finally {
      fetching = false
    }
  }

  function onEvents(frame: EventsFrame): void {
    if (frame.epoch !== store.get().epoch) return void fetchMissing()
    const { state, gap } = applyEvents(store.get(), frame.events)
    store.set(state)
    if (gap) void fetchMissing()
  }

  function onHead(frame: HeadFrame): void {
    markHeard(frame.now)
    patch({ build: frame.build, connection: 'live' as Connection })
    const { epoch, seq } = store.get()
    // Behind: something was missed. Ahead: this log may have been restored; the events door knows.
    if (frame.epoch !== epoch || frame.seq !== seq) void fetchMissing()
  }

  const socket: Socket<ServerToClient, ClientToServer> = io(base, {
    path: '/socket.io',
    transports: ['websocket'],
    reconnectionDelay: 500,
    reconnectionDelayMax: RETRY_MAX_MS,
    randomizationFactor: 0.5,
    timeout: 6_000,
  })
  socket.on('events', onEvents)
  socket.on('head', onHead)
  socket.on('connect', () => {
    nextPoll = Number.POSITIVE_INFINITY
    void fetchMissing()
  })
  const onLost = (reason: string) => {
    // The server cut this client off: the library leaves it to us to come back.
    if (reason === 'io server disconnect' && !stopped) setTimeout(() => socket.connect(), 500 + Math.random() * 1_500)
    if (nextPoll === Number.POSITIVE_INFINITY) pollIn(POLL_MS / 2)
  }
  socket.on('disconnect', onLost)
  socket.on('connect_error', () => onLost('connect error'))

  function check(): void {
    if (staleSince(heard, times()) && !store.get().stale) {
      patch({ stale: true })
      // A connection that looks open but is silent: start anew, and ask by the other way at once.
      if (socket.connected) socket.disconnect().connect()
      nextPoll = performance.now()
    }
    if (performance.now() < nextPoll) return
    pollIn(POLL_MS)
    void fetchMissing()
  }
  const timer = setInterval(check, CHECK_MS)

  const wake = () => {
    if (typeof document !== 'undefined' && document.visibilityState === 'hidden') return
    check()
    if (!socket.connected) {
      socket.connect()
      nextPoll = performance.now()
    }
  }
  if (typeof window !== 'undefined') {
    window.addEventListener('online', wake)
    document.addEventListener('visibilitychange', wake)
  }

  return () => {
    stopped = true
    clearInterval(timer)
    socket.disconnect()
    if (typeof window === 'undefined') return
    window.removeEventListener('online', wake)
    document.removeEventListener('visibilitychange', wake)
  }
}
