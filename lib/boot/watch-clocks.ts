import type { Clock, ReadStore } from '../services/ports'

const LOOK_EVERY_MS = 60_000
/** What a well kept machine is never off by, ms. */
const TOLERATED_MS = 30_000

export type Clocks = { database: Date; log: Date }
const seconds = (ms: number): number => Math.round(ms / 1_000)

/** What is wrong with the clocks, in words for the structured log. */
export function clockTroubles({ database, log }: Clocks, now: Date): string[] {
  const apart = now.getTime() - database.getTime()
  const ahead = log.getTime() - Math.max(now.getTime(), database.getTime())
  return [
    ...(Math.abs(apart) > TOLERATED_MS
      ? [
          `this machine's clock is ${seconds(apart)} s from the database's: decisions take effect by whichever is behind`,
        ]
      : []),
    ...(ahead > TOLERATED_MS
      ? [
          `the log's newest time is ${seconds(ahead)} s ahead: a clock was wrong, and new entries keep that time until it comes`,
        ]
      : []),
  ]
}

/** Says every minute what is wrong with the clocks. Returns what stops it. */
export function watchClocks(parts: {
  read: Pick<ReadStore, 'clocks'>
  clock: Clock
  warn(words: string): void
}): () => void {
  const look = () =>
    parts.read.clocks().then(
      (clocks) => {
        for (const words of clockTroubles(clocks, parts.clock.now())) parts.warn(words)
      },
      // Others say when the database does not answer.
      () => undefined,
    )
  void look()
  const timer = setInterval(() => void look(), LOOK_EVERY_MS)
  return () => clearInterval(timer)
}
