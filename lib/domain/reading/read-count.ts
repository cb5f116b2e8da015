import * as list from './list-state'
import type { Mark, MarkOf } from './marks'
import { readAll } from './read-all'

/** Far more than announce lists at once in a decision; a text of nothing but counts would keep them all open. */
const MOST_OPEN = 30

/** Reads a count: none of a kind, all of them, or the length of a list that is checked at its end. Returns where to go on. */
export function readCount(marks: readonly Mark[], at: number, mark: MarkOf<'count'>, state: list.ListState): number {
  if (mark.count === 0) {
    state.negated = true
    return at + 1
  }
  if (mark.outOf === mark.count) return readAll(marks, at, mark, state)
  state.types = mark.types.length > 0 ? { types: mark.types, sticky: false, fresh: true, short: false } : null
  const named = state.pending.filter((place) => place.kind === 'name')
  if (state.bracket && marks[at + 1]?.kind === 'close' && named.length > 0) {
    const { findings } = state
    findings.claims.push({ count: mark.count, got: named.length, tokens: mark.tokens, zone: null, places: named })
    return at + 1
  }
  const last = state.claims.at(-1)
  if (last && last.places.length === 0 && marks[at - 1]?.kind === 'comma' && marks[at - 2]?.kind === 'count') {
    last.count += mark.count
    last.tokens.push(...mark.tokens)
    state.types = null
    return at + 1
  }
  const district =
    state.district && (!state.zone || state.district.order > state.zone.order) ? state.district.code : null
  list.closeClaims(state, (claim) => claim.places.length > 0 && claim.district === district)
  if (state.claims.length >= MOST_OPEN) state.claims.shift()
  const { count, tokens } = mark
  state.claims.push({ count, tokens: [...tokens], places: [], district, zoneAtOpening: state.zone?.zone ?? null })
  return at + 1
}
