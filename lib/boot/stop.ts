import { setTimeout as sleep } from 'node:timers/promises'

export type StopStage = { name: string; work(): unknown }

export type StopDeps = {
  /** A stop that takes longer ends the process with code 1 and says what it was waiting for. */
  patienceMs: number
  log: { info(facts: object, words: string): void; error(facts: object, words: string): void }
  exit(code: number): void
}

/** A terminal and npm each send a signal for one Ctrl-C: what follows within this time is the same wish. */
const SAME_WISH_MS = 1_000

/**
 * Ends the process in order when first asked; asked again, and meant as such, at
 * once. `plan` says what there is to end, as far as the start has come: done in this
 * order; what a stage throws is told, and the next begins.
 */
export function createStop({ patienceMs, log, exit }: StopDeps) {
  let stages: readonly StopStage[] = []
  let begunAt: number | null = null
  let stage = ''

  async function run(why: string): Promise<void> {
    const begun = performance.now()
    log.info({ why }, 'stopping')
    const hung = sleep(patienceMs, 'hung', { ref: false })
    const work = (async () => {
      for (const { name, work } of stages) {
        stage = name
        try {
          await work()
        } catch (error) {
          log.error({ err: error, stage }, 'stopping: a stage failed')
        }
      }
    })()
    const isHung = (await Promise.race([work, hung])) === 'hung'
    const ms = Math.round(performance.now() - begun)
    if (isHung) log.error({ stage, ms }, 'stopping takes too long: ended')
    else log.info({ ms }, 'stopped')
    exit(isHung ? 1 : 0)
  }

  return {
    plan(next: readonly StopStage[]): void {
      stages = next
    },
    isAsked: () => begunAt !== null,
    ask(why: string): void {
      const now = performance.now()
      if (begunAt === null) {
        begunAt = now
        void run(why)
      } else if (now - begunAt > SAME_WISH_MS) {
        log.error({ why, stage }, 'asked again to stop: ended at once')
        exit(1)
      }
    },
  }
}
export type Stop = ReturnType<typeof createStop>

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/**
 * Leaves it to `stop` alone what a signal does. Libraries that end the process by
 * themselves at a signal (the embedded database's does, with the database first)
 * lose their say: called again whenever one may have been loaded.
 */
export function ownSignals({ ask }: Pick<Stop, 'ask'>): void {
  for (const signal of SIGNALS) {
    process.removeAllListeners(signal)
    process.on(signal, () => ask(signal))
  }
}

/**
 * While it starts, what nobody caught ends the process, unless it was asked to end:
 * then it is why things break. Afterwards Next logs such a thing and goes on, and so
 * do we: a screen more or less is no reason to leave ten thousand.
 */
export function ownExceptions(
  log: { fatal(facts: object, words: string): void },
  now: { isStarting(): boolean; isAskedToStop(): boolean },
): void {
  process.on('uncaughtException', (error) => {
    if (!now.isStarting()) return
    if (now.isAskedToStop()) process.exit(0)
    log.fatal({ err: error }, 'uncaught: the start fails')
    process.exit(1)
  })
}
