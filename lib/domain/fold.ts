import { type BoardEntry, entryAfter } from './board'
import type { LogEvent } from './event'

/** What a reader of the log holds. */
export type Folded = { seq: number; zones: Readonly<Record<string, BoardEntry>> }

/**
 * Applies one event. `'gap'` when it does not follow what the reader has: the
 * caller fetches, never guesses. An event already applied changes nothing.
 */
export function fold(state: Folded, event: LogEvent): Folded | 'gap' {
  if (event.seq <= state.seq) return state
  if (event.prev !== state.seq) return 'gap'
  if (event.type !== 'zone-changed') return { ...state, seq: event.seq }
  return { seq: event.seq, zones: { ...state.zones, [event.data.commune]: entryAfter(event.data) } }
}

/** Applies events in order; stops at the first gap and says what was reached. */
export function foldAll(state: Folded, events: readonly LogEvent[]): { state: Folded; gap: boolean } {
  let { seq } = state
  let zones: Record<string, BoardEntry> | null = null
  for (const event of events) {
    if (event.seq <= seq) continue
    if (event.prev !== seq) return { state: { seq, zones: zones ?? state.zones }, gap: true }
    seq = event.seq
    if (event.type !== 'zone-changed') continue
    zones ??= { ...state.zones }
    zones[event.data.commune] = entryAfter(event.data)
  }
  return { state: zones || seq !== state.seq ? { seq, zones: zones ?? state.zones } : state, gap: false }
}
