import { Counter, Gauge, type Registry } from 'prom-client'
import type { SocketCounts } from '../realtime/socket-counts'
import type { PoolCounts, WorkCounts } from '../services/operations-ports'

export type MetricSources = {
  build: string
  ready(): boolean
  requestsUnderWay(): number
  sockets(): SocketCounts
  log: { seq(): number; readMsAgo(): number }
  /** What waits to be done, as the database has it; null while it does not answer. */
  work(): Promise<WorkCounts | null>
  pools(): Record<string, PoolCounts>
  push(): Promise<{ subscriptions: number; waiting: number; sent: number; failed: number }>
}

type Labelled = [labels: Record<string, string>, value: number]
type Reading = number | Labelled[]

const listed = (reading: Reading): Labelled[] => (typeof reading === 'number' ? [[{}, reading]] : reading)

/** Declares what is read when Prometheus asks; answers its text format. */
export function createMetrics(registry: Registry, sources: MetricSources): () => Promise<string> {
  let work: WorkCounts | null = null
  let isDatabaseUp = false
  let push = { subscriptions: 0, waiting: 0, sent: 0, failed: 0 }

  const gauge = (name: string, help: string, read: () => Reading, labelNames: string[] = []) =>
    new Gauge({
      name: `zonemap_${name}`,
      help,
      labelNames,
      registers: [registry],
      collect() {
        this.reset()
        for (const [labels, value] of listed(read())) this.set(labels, value)
      },
    })
  /** A number that only rises and is counted elsewhere. */
  const counter = (name: string, help: string, read: () => Reading, labelNames: string[] = []) =>
    new Counter({
      name: `zonemap_${name}_total`,
      help,
      labelNames,
      registers: [registry],
      collect() {
        this.reset()
        for (const [labels, value] of listed(read())) this.inc(labels, value)
      },
    })
  const by = (label: string, counts: Readonly<Record<string, number>>): Labelled[] =>
    Object.entries(counts).map(([name, value]) => [{ [label]: name }, value])

  gauge(
    'build_info',
    'Always 1; the label names the build of the screens.',
    () => [[{ build: sources.build, node: process.version }, 1]],
    ['build', 'node'],
  )
  gauge('ready', '1 while this process is ready, as /readyz says.', () => Number(sources.ready()))
  gauge('http_requests_under_way', 'HTTP requests that are being answered now.', sources.requestsUnderWay)

  gauge(
    'socket_connections',
    'Clients connected by socket now, by audience.',
    () => by('audience', sources.sockets().connections),
    ['audience'],
  )
  counter(
    'socket_handshakes',
    'Clients that came to connect, by what became of it (accepted, origin, unauthenticated, unavailable).',
    () => by('outcome', sources.sockets().handshakes),
    ['outcome'],
  )
  counter('socket_dropped', 'Clients dropped for reading too slowly.', () => sources.sockets().dropped)

  gauge('log_seq', 'Seq of the newest row of the log that was relayed.', () => sources.log.seq())
  gauge(
    'log_read_age_seconds',
    'Seconds since the log was last read with success.',
    () => sources.log.readMsAgo() / 1000,
  )
  gauge('log_behind_rows', 'Rows of the log that this process has not relayed yet.', () =>
    work ? Math.max(0, work.headSeq - sources.log.seq()) : 0,
  )

  gauge('database_up', '1 while the database answers within three seconds.', () => Number(isDatabaseUp))
  gauge(
    'database_connections',
    'Connections of a pool by what they do (busy, idle).',
    () =>
      Object.entries(sources.pools()).flatMap(([pool, { busy, idle }]): Labelled[] => [
        [{ pool, state: 'busy' }, busy],
        [{ pool, state: 'idle' }, idle],
      ]),
    ['pool', 'state'],
  )
  gauge(
    'database_waiting',
    'Queries that wait for a connection of a pool.',
    () => Object.entries(sources.pools()).map(([pool, { waiting }]): Labelled => [{ pool }, waiting]),
    ['pool'],
  )

  gauge(
    'assignments_unanswered',
    'Assignments that no unit has answered, of all processes: asked, overdue, escalated. Each counts once.',
    () => by('stage', work?.unanswered ?? {}),
    ['stage'],
  )
  gauge('decisions_scheduled', 'Published decisions whose time of effect has not come.', () => work?.scheduled ?? 0)
  gauge(
    'decision_late_seconds',
    'How long the longest-waiting scheduled decision is past its time of effect; 0 where none is.',
    () => (work?.lateMs ?? 0) / 1000,
  )

  gauge('push_subscriptions', 'Browsers that follow places.', () => push.subscriptions)
  gauge('push_waiting', 'Notifications that wait to be sent, of all processes.', () => push.waiting)
  counter('push_sent', 'Notifications that push services took from this process.', () => push.sent)
  counter('push_failed', 'Notifications that this process gave up.', () => push.failed)

  return async () => {
    const [read, counts] = await Promise.all([sources.work(), sources.push()])
    isDatabaseUp = read !== null
    work = read ?? work
    push = counts
    return registry.metrics()
  }
}
