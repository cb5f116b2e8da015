import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'

export type MetricSources = {
  connections(): number
  droppedClients(): number
  logSeq(): number
  logReadMsAgo(): number
  push(): Promise<{ subscriptions: number; waiting: number; sent: number; failed: number }>
}

/** What answers "is it well?" for Prometheus. */
export function createMetrics(sources: MetricSources): () => Promise<string> {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, read: () => number | Promise<number>) =>
    new Gauge({
      name: `zonemap_${name}`,
      help,
      registers: [registry],
      async collect() {
        this.set(await read())
      },
    })
  gauge('socket_connections', 'Clients connected by socket now.', sources.connections)
  gauge('socket_dropped_total', 'Clients dropped for reading too slowly since the start.', sources.droppedClients)
  gauge('log_seq', 'Seq of the newest row of the log that was relayed.', sources.logSeq)
  gauge(
    'log_read_age_seconds',
    'Seconds since the log was last read with success.',
    () => sources.logReadMsAgo() / 1000,
  )
  let push = { subscriptions: 0, waiting: 0, sent: 0, failed: 0 }
  gauge('push_subscriptions', 'Browsers that follow places.', () => push.subscriptions)
  gauge('push_waiting', 'Notifications that wait to be sent, of all processes.', () => push.waiting)
  gauge('push_sent_total', 'Notifications that push services took from this process since its start.', () => push.sent)
  gauge('push_failed_total', 'Notifications that this process gave up since its start.', () => push.failed)
  return async () => {
    push = await sources.push()
    return registry.metrics()
  }
}
