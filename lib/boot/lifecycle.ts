/**
 * `serving` is the only phase in which this server wants newcomers. `draining`: it
 * still serves everything, but says that it will not for long. `stopping`: it ends
 * what is under way and takes nothing new.
 */
export type Phase = 'starting' | 'serving' | 'draining' | 'stopping'

/** Where the process stands between its start and its end, and since when. */
export function createLifecycle() {
  let phase: Phase = 'starting'
  return {
    phase: () => phase,
    to(next: Phase): void {
      phase = next
    },
    isEnding: () => phase === 'draining' || phase === 'stopping',
  }
}
export type Lifecycle = ReturnType<typeof createLifecycle>
