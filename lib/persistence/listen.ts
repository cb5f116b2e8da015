import pg from 'pg'
import { warySocket } from './wary-socket'

const RETRY_MS = 1_000
/** A connection that only listens would not notice that the other end is gone: it is asked now and then. */
const ASK_EVERY_MS = 5_000

/**
 * Listens for the log's notification and calls `wake` for each, and after every
 * reconnection. A notification lost does no harm: the relay's timer looks too.
 */
export function listenToLog(
  url: string,
  wake: () => void,
  onTrouble: (error: unknown) => void,
): { stop(): Promise<void> } {
  let stopped = false
  let client: pg.Client | null = null
  let retry: NodeJS.Timeout | undefined

  const again = (error: unknown) => {
    if (stopped) return
    onTrouble(error)
    client = null
    clearTimeout(retry)
    retry = setTimeout(connect, RETRY_MS)
  }

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      stream: warySocket,
    })
    let asking: NodeJS.Timeout | undefined
    let over = false
    const end = (error: unknown) => {
      if (over) return
      over = true
      clearInterval(asking)
      fresh.end().catch(() => undefined)
      again(error)
    }
    fresh.on('error', end)
    fresh.on('end', () => end(new Error('The listening connection ended.')))
    fresh.on('notification', wake)
    try {
      await fresh.connect()
      await fresh.query('LISTEN log_head')
      client = fresh
      asking = setInterval(() => void fresh.query('SELECT 1').catch(end), ASK_EVERY_MS)
      wake()
    } catch (error) {
      end(error)
    }
  }

  void connect()
  return {
    async stop() {
      stopped = true
      clearTimeout(retry)
      await client?.end().catch(() => undefined)
    },
  }
}
