import { accept, type Result } from '../domain/result'
import { prepareBytes } from './prepare-bytes'
import type { readEvents } from './read-events'

type Asked = { after: number; limit: number; epoch: string }
type Bytes = ReturnType<typeof prepareBytes>

/** A page is never older than this, so that a database which does not answer shows as quickly as without pages kept. */
const KEPT_MS = 1_000
/** Places in the log that readers stand at, at one time; who stands elsewhere costs a query. */
const PLACES_KEPT = 256

/**
 * The public's pages of the log with their bytes. When a server comes back, all its
 * readers come at once and stand at the same few places: they cost a query a
 * second for each place, not one for each reader.
 */
export function createPreparedEvents(read: ReturnType<typeof readEvents>) {
  let kept = new Map<string, { until: number; page: Promise<Result<Bytes>> }>()

  async function load(asked: Asked): Promise<Result<Bytes>> {
    const page = await read(asked, 'public')
    return page.ok ? accept(prepareBytes(page.value)) : page
  }
  return {
    page(asked: Asked): Promise<Result<Bytes>> {
      const key = `${asked.after}.${asked.limit}.${asked.epoch}`
      const now = performance.now()
      const known = kept.get(key)
      if (known && known.until > now) return known.page
      const page = load(asked)
      // Counted from the asking: what the page says may have been read at its very beginning.
      const entry = { until: now + KEPT_MS, page }
      kept.delete(key)
      kept.set(key, entry)
      const oldest = kept.size > PLACES_KEPT ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
      page.catch(() => {
        if (kept.get(key) === entry) kept.delete(key)
      })
      return page
    },
    /** The log moved on: nobody gets a page from before. */
    forget(): void {
      kept = new Map()
    },
  }
}
export type PreparedEvents = ReturnType<typeof createPreparedEvents>
