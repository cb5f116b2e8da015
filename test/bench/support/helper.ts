import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A program beside the bench that is spoken to by messages. */
export type Helper<Order, Word extends { told: string }> = {
  pid: number
  tell(order: Order): void
  /** The next word of a kind, those that came before being asked for included; fails when the helper ends or is silent for too long. */
  hear<T extends Word['told']>(told: T, patienceMs?: number): Promise<Extract<Word, { told: T }>>
  stop(): Promise<void>
}

const PATIENCE_MS = 60_000

/** Starts a program of this folder with messages open. */
export function startHelper<Order, Word extends { told: string }>(file: string): Helper<Order, Word> {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const child: ChildProcess = spawn(process.execPath, ['--max-semi-space-size=64', '--import', 'tsx', path], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const waiting: Word[] = []
  let wake: () => void = () => {}
  let over: Error | null = null
  const end = (why: string) => {
    over ??= new Error(`${file} ended: ${why}`)
    wake()
  }
  child.on('message', (word) => {
    waiting.push(word as Word)
    wake()
  })
  child.on('error', (error) => end(error.message))
  child.on('exit', (code, signal) => end(String(code ?? signal)))

  async function hear<T extends Word['told']>(told: T, patienceMs = PATIENCE_MS) {
    const until = performance.now() + patienceMs
    for (;;) {
      const at = waiting.findIndex((word) => word.told === told || word.told === 'wrong')
      const word = waiting[at]
      if (word?.told === told) return waiting.splice(at, 1)[0] as Extract<Word, { told: T }>
      if (word) throw new Error(`${file}: ${JSON.stringify(word)}`)
      if (over) throw over
      const left = until - performance.now()
      if (left <= 0) throw new Error(`${file} did not say “${told}” within ${patienceMs} ms`)
      let timer: NodeJS.Timeout | undefined
      await new Promise<void>((done) => {
        wake = done
        timer = setTimeout(done, left)
      })
      clearTimeout(timer)
    }
  }
  return {
    pid: child.pid ?? 0,
    tell: (order) => void child.send(order as object),
    hear,
    stop: () =>
      new Promise((done) => {
        if (over) return done()
        over = new Error('stopped')
        child.once('exit', () => done())
        child.kill('SIGKILL')
      }),
  }
}
