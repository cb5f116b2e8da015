import pg from 'pg'

const RETRY_MS = 1_000
/** A listener is never spoken to unless something happens: it asks, to know that it would be. */
export type Probing = { everyMs: number; withinMs: number }
const PROBING: Probing = { everyMs: 15_000, withinMs: 5_000 }

/**
 * Listens for the log's notification and calls `wake` for each, and after every
 * reconnection. A notification lost does no harm: the relay's timer looks too.
 */
export function listenToLog(
  url: string,
  wake: () => void,
  onTrouble: (error: unknown) => void,
  { everyMs, withinMs }: Probing = PROBING,
): { stop(): Promise<void> } {
  let stopped = false
  let client: pg.Client | null = null
  let retry: NodeJS.Timeout | undefined
  let probe: NodeJS.Timeout | undefined

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
      connectionTimeoutMillis: withinMs,
      query_timeout: withinMs,
    })
    let over = false
    const end = (error: unknown) => {
      if (over) return
      over = true
      clearTimeout(probe)
      fresh.end().catch(() => undefined)
      again(error)
    }
    const ask = () => {
      fresh.query('SELECT 1').then(() => {
        if (!over && !stopped) probe = setTimeout(ask, everyMs)
      }, end)
    }
    fresh.on('error', end)
    fresh.on('end', () => end(new Error('The listening connection ended.')))
    fresh.on('notification', wake)
    try {
      await fresh.connect()
      await fresh.query('LISTEN log_head')
      if (stopped) return void fresh.end().catch(() => undefined)
      client = fresh
      wake()
      probe = setTimeout(ask, everyMs)
    } catch (error) {
      end(error)
    }
  }

  void connect()
  return {
    async stop() {
      stopped = true
      clearTimeout(retry)
      clearTimeout(probe)
      await client?.end().catch(() => undefined)
    },
  }
}
