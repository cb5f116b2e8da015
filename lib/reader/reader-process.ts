import { type ChildProcess, fork } from 'node:child_process'
import type { Commune } from '../domain/commune'
import type { ReadJob, ReadJobResult } from './job'

export type ReaderLimits = {
  /** Heap of the process that reads, MB. */
  heapMb: number
  /** Longest that one job may take, ms. */
  jobMs: number
  /** Longest that the process may take to be ready, ms: a busy machine loads it in seconds. */
  startMs: number
  /** How long it waits for another job before it ends, ms. */
  idleMs: number
}
export const READER_LIMITS: ReaderLimits = { heapMb: 256, jobMs: 8_000, startMs: 30_000, idleMs: 300_000 }

type Ended = 'broke'
export type ReaderProcess = { run(job: ReadJob): Promise<ReadJobResult | Ended>; stop(): void }

/**
 * One process that reads what people send, with a bound on memory and time. A
 * thread would not do: V8 ends the whole process when some allocations in a thread
 * pass its bound. It starts with the first job, knows none of the server's
 * secrets, is killed when a job takes too long, and started anew for the next.
 */
export function createReaderProcess(communes: readonly Commune[], limits: ReaderLimits = READER_LIMITS): ReaderProcess {
  let child: ChildProcess | null = null
  let idle: NodeJS.Timeout | undefined

  /** Forgotten at once: until its end is heard of, it would pass for one that can be asked. */
  function end(one: ChildProcess): void {
    one.kill('SIGKILL')
    if (child === one) child = null
  }
  function stop(): void {
    clearTimeout(idle)
    if (child) end(child)
  }

  function start(): ChildProcess {
    const made = fork('lib/reader/child.ts', [], {
      execArgv: [`--max-old-space-size=${limits.heapMb}`, '--import', 'tsx'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { NODE_ENV: 'production', PATH: process.env.PATH, TMPDIR: process.env.TMPDIR },
    })
    made.on('exit', () => {
      if (child === made) child = null
    })
    // A process that could not be started or spoken to has exited, or is ended when its time is over.
    made.on('error', () => end(made))
    return made
  }

  /** The child's next word; 'broke' when it ends or takes longer. */
  function nextWord(of: ChildProcess, within: number): Promise<unknown> {
    return new Promise((done) => {
      const settle = (word: unknown) => {
        clearTimeout(timer)
        of.off('message', settle)
        of.off('exit', onExit)
        done(word)
      }
      const onExit = () => settle('broke')
      const timer = setTimeout(() => {
        end(of)
        settle('broke')
      }, within)
      of.once('message', settle)
      of.once('exit', onExit)
    })
  }

  async function ready(): Promise<ChildProcess | null> {
    if (child?.connected) return child
    const made = start()
    child = made
    const word = nextWord(made, limits.startMs)
    made.send({ communes })
    return (await word) === 'ready' ? made : null
  }

  async function run(job: ReadJob): Promise<ReadJobResult | Ended> {
    clearTimeout(idle)
    const reader = await ready()
    if (!reader) return 'broke'
    const word = nextWord(reader, limits.jobMs)
    reader.send(job)
    const answer = (await word) as ReadJobResult | Ended
    idle = setTimeout(stop, limits.idleMs).unref()
    return answer
  }
  return { run, stop }
}
