import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Audience, LogEvent } from '../domain/event'
import type { RouteClass } from './route-of'
import type { RequestFacts } from './watch-requests'

/** The acts whose time is taken: from the call to its answer, waiting for the log's lock included. */
export type Act = 'publish' | 'revoke' | 'apply-due' | 'answer' | 'raise-overdue'

const ACT_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10]
const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const RELAY_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

const outcomeOf = (answer: unknown): 'accepted' | 'refused' =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false ? 'refused' : 'accepted'

/** What is measured as it happens. What is only read when Prometheus asks stands in metrics.ts. */
export function createInstruments() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]

  const acts = new Histogram({
    name: 'zonemap_act_duration_seconds',
    help: 'Time of what writes to the log, by act and outcome (accepted, refused, failed).',
    labelNames: ['act', 'outcome'],
    buckets: ACT_SECONDS,
    registers,
  })
  /** Answered since Prometheus last asked, by class and status: a number, where labels for each answer would cost more than its bytes. */
  const answered = new Map<RouteClass, number[]>()
  new Counter({
    name: 'zonemap_http_requests_total',
    help: 'HTTP requests answered, by class of route and class of status.',
    labelNames: ['class', 'status'],
    registers,
    collect() {
      for (const [kind, counts] of answered)
        counts.forEach((count, hundreds) => void this.inc({ class: kind, status: `${hundreds}xx` }, count))
      answered.clear()
    },
  })
  const requestSeconds = new Histogram({
    name: 'zonemap_http_request_duration_seconds',
    help: 'Time of HTTP requests to the last byte, by class of route.',
    labelNames: ['class'],
    buckets: REQUEST_SECONDS,
    registers,
  })
  const events = new Counter({
    name: 'zonemap_events_emitted_total',
    help: 'Events of the log given to the sockets of an audience, once for all of them.',
    labelNames: ['audience'],
    registers,
  })
  const frames = new Counter({
    name: 'zonemap_frames_emitted_total',
    help: 'Frames that those events went out in.',
    labelNames: ['audience'],
    registers,
  })
  const relayDelay = new Histogram({
    name: 'zonemap_relay_delay_seconds',
    help: 'From the time written in the newest row of a frame to its emission, the write itself included.',
    buckets: RELAY_SECONDS,
    registers,
  })

  return {
    registry,
    /** The same work, its time taken. */
    timed:
      <Args extends unknown[], T>(act: Act, work: (...args: Args) => Promise<T>) =>
      async (...args: Args): Promise<T> => {
        const end = acts.startTimer({ act })
        try {
          const answer = await work(...args)
          end({ outcome: outcomeOf(answer) })
          return answer
        } catch (error) {
          end({ outcome: 'failed' })
          throw error
        }
      },
    count(facts: RequestFacts): void {
      const counts = answered.get(facts.class) ?? []
      const hundreds = Math.floor(facts.status / 100)
      counts[hundreds] = (counts[hundreds] ?? 0) + 1
      answered.set(facts.class, counts)
      requestSeconds.observe({ class: facts.class }, facts.ms / 1000)
    },
    emitted(audience: Audience, frame: { events: readonly LogEvent[] }, now: Date): void {
      events.inc({ audience }, frame.events.length)
      frames.inc({ audience })
      const newest = frame.events.at(-1)
      // Staff see every row: their frames are the log's.
      if (audience === 'staff' && newest) relayDelay.observe(Math.max(0, now.getTime() - Date.parse(newest.at)) / 1000)
    },
  }
}
export type Instruments = ReturnType<typeof createInstruments>
