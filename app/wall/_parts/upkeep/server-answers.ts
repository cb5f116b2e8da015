const TIMEOUT_MS = 8_000

/**
 * Whether the server would answer if the page were loaded now: it is ready, and
 * it gives this page without sending it elsewhere. Both past any cache.
 */
export async function serverAnswers(): Promise<boolean> {
  const ask = (path: string) =>
    fetch(path, { cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) })
  try {
    const ready = await ask('/readyz')
    if (!ready.ok) return false
    const page = await ask('/wall')
    void page.body?.cancel()
    return page.ok
  } catch {
    return false
  }
}
