import { noteRecovery, pauseBeforeRecovery } from './growing-pause'
import { serverAnswers } from './server-answers'

const ASK_AGAIN_MS = 5_000

export type Recovery = {
  /** How long the server must have answered before, ms: time for a connection that mends by itself to do so. */
  settleMs?: number
  /** The pause that is kept before, ms. */
  onPause?(ms: number): void
  /** The server does not answer: waiting for it, since loading into the void would leave nothing on the screen. */
  onWaiting?(): void
}

/** Loads the page anew after a growing pause and once the server answers. Returns what calls it off. */
export function recover({ settleMs = 0, onPause, onWaiting }: Recovery = {}): () => void {
  let over = false
  let answeredSince: number | null = null
  let timer: ReturnType<typeof setTimeout>
  async function attempt(): Promise<void> {
    const answers = await serverAnswers()
    if (over) return
    if (!answers) answeredSince = null
    else answeredSince ??= performance.now()
    if (answeredSince !== null && performance.now() - answeredSince >= settleMs) {
      noteRecovery(window.sessionStorage, Date.now())
      window.location.reload()
      return
    }
    if (!answers) onWaiting?.()
    timer = setTimeout(() => void attempt(), ASK_AGAIN_MS)
  }
  const pause = pauseBeforeRecovery(window.sessionStorage, Date.now())
  onPause?.(pause)
  timer = setTimeout(() => void attempt(), pause)
  return () => {
    over = true
    clearTimeout(timer)
  }
}
