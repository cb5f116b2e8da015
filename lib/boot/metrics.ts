import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'

export type MetricSources = {
  connections(): number
  droppedClients(): number
  logSeq(): number
  logReadMsAgo(): number
}

/** What answers "is it well?" for Prometheus. */
export function createMetrics(sources: MetricSources): () => Promise<string> {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `zonemap_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(read())
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
  return () => registry.metrics()
}
