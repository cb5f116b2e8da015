import * as list from './list-state'
import type { Mark } from './marks'
import { mention } from './mention'

/** Reads "các xã còn lại". Returns where to go on. */
export function readRest(marks: readonly Mark[], at: number, mark: Mark, state: list.ListState): number {
  const before = marks[at - 1]
  const claim = before?.kind === 'count' ? state.claims.pop() : undefined
  const types = before?.kind === 'type' || before?.kind === 'count' ? before.types : []
  const isPlaces = before !== undefined && ['type', 'count', 'noun'].includes(before.kind)
  const standsAlone = before === undefined || ['comma', 'semicolon', 'stop', 'line', 'filler'].includes(before.kind)
  if (!isPlaces && !standsAlone) return at + 1
  const next = marks[at + 1]?.kind
  const listed =
    (next === 'opens' || next === 'colon') && marks[at + 2]?.kind !== 'zone' && marks[at + 2]?.kind !== 'link'
  const tokens = isPlaces ? [...before.tokens, ...mark.tokens] : mark.tokens
  const expected = claim?.count ?? null
  state.types = null
  list.addMention(state, mention({ kind: 'rest', tokens, types: types.length > 0 ? types : null, expected, listed }))
  return at + 1
}
