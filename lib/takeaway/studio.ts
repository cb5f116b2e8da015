import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Job, MadeFile } from './make-file'

/** The sources are TypeScript: a thread registers the same loader as the server's own start. */
const START = `const { workerData } = require('node:worker_threads')
import('tsx/esm/api').then(({ register }) => { register(); return import(workerData) })`
const LONGEST_MS = 60_000

type Answer = { id: number; made?: MadeFile; error?: string }
type Waiting = { done(made: MadeFile): void; fail(error: Error): void; timer: NodeJS.Timeout }

/**
 * Makes files in a thread of its own: setting a sheet takes up to half a second, in
 * which no board would reach anybody. The thread starts with the first file; one that
 * hangs or breaks is ended, and the next file starts another.
 */
export function createStudio(): (job: Job) => Promise<MadeFile> {
  let thread: Worker | null = null
  let next = 0
  const waiting = new Map<number, Waiting>()

  function giveUp(error: Error): void {
    const ended = thread
    thread = null
    void ended?.terminate()
    for (const { fail, timer } of waiting.values()) {
      clearTimeout(timer)
      fail(error)
    }
    waiting.clear()
  }

  function start(): Worker {
    const entry = pathToFileURL('lib/takeaway/worker.ts').href
    const worker = new Worker(START, { eval: true, workerData: entry, resourceLimits: { maxOldGenerationSizeMb: 384 } })
    worker.on('message', ({ id, made, error }: Answer) => {
      const asked = waiting.get(id)
      if (!asked) return
      waiting.delete(id)
      clearTimeout(asked.timer)
      if (made) asked.done(made)
      else asked.fail(new Error(error))
    })
    worker.on('error', (error) => worker === thread && giveUp(error as Error))
    worker.on('exit', () => worker === thread && giveUp(new Error('The thread that makes files ended.')))
    worker.unref()
    return worker
  }

  return (job) =>
    new Promise((done, fail) => {
      thread ??= start()
      const id = ++next
      const timer = setTimeout(() => giveUp(new Error('A file took too long to make.')), LONGEST_MS)
      waiting.set(id, { done, fail, timer })
      thread.postMessage({ id, job })
    })
}
