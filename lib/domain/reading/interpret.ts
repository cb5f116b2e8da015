import * as list from './list-state'
import type { Mark, MarkOf } from './marks'
import type { Findings } from './mention'
import { bareDistrict, placeDistrict } from './place-district'
import { readAll } from './read-all'
import { readCount } from './read-count'
import { readNames } from './read-names'
import { readRest } from './read-rest'
import { readZone } from './read-zone'
import type { Reader, Scope } from './reader'

/** Reads marks as a person reads a decision: scopes open and close, places wait for their zone. Adds to the findings; returns the scopes still open at the end. */
export function interpret(marks: readonly Mark[], reader: Reader, findings: Findings, scope: Scope = {}): Scope {
  const state = list.listState(findings, scope)
  for (let at = 0; at < marks.length; ) at = Math.max(at + 1, read(marks, at, state, reader))
  list.settle(state, state.zone?.zone ?? null)
  list.askWholeDistrict(state, state.zone?.zone)
  list.closeClaims(state, () => true)
  return { district: state.district?.code ?? null, zone: state.zone?.opened ? state.zone.zone : null }
}

/** Reads one mark, or several that belong together; returns where to go on. */
function read(marks: readonly Mark[], at: number, state: list.ListState, reader: Reader): number {
  const mark = marks[at]
  if (!mark) return at + 1
  switch (mark.kind) {
    case 'zone':
      return readZone(marks, at, mark, state)
    case 'district':
      if (!state.body) placeDistrict(marks, at, mark.district, mark, state)
      return at + 1
    case 'type':
      state.types = { types: mark.types, sticky: false, fresh: true, short: mark.short }
      return at + 1
    case 'count':
      return readCount(marks, at, mark, state)
    case 'run':
      return readRunMark(marks, at, mark, state, reader)
    case 'rest':
      return readRest(marks, at, mark, state)
    case 'all':
      return readAll(marks, at, mark, state)
    case 'except':
      state.except = state.pending.findLast((place) => place.kind !== 'name') ?? state.lastSpread
      return at + 1
    case 'not':
      state.negated = true
      return at + 1
    case 'before':
      state.earlier = true
      return at + 1
    case 'body':
      state.body = true
      return at + 1
    case 'article':
      list.endSentence(state, true)
      list.askWholeDistrict(state, state.zone?.zone)
      list.closeClaims(state, () => true)
      Object.assign(state, { zone: null, district: null, types: null })
      return at + 1
    case 'line':
    case 'stop':
      list.endSentence(state, mark.kind === 'line')
      return at + 1
    case 'colon':
      if (state.types?.fresh && marks[at - 1]?.kind === 'type') state.types.sticky = true
      if (state.zone && ['zone', 'close', 'count'].includes(marks[at - 1]?.kind ?? '')) state.zone.opened = true
      state.body = false
      return at + 1
    case 'comma':
    case 'semicolon':
      state.body = false
      state.earlier = false
      if (mark.kind === 'semicolon') state.negated = false
      return at + 1
    case 'open':
      state.bracket = true
      return at + 1
    case 'close':
      state.bracket = false
      return at + 1
    default:
      return at + 1
  }
}

function readRunMark(
  marks: readonly Mark[],
  at: number,
  mark: MarkOf<'run'>,
  state: list.ListState,
  reader: Reader,
): number {
  const district = state.types?.fresh ? null : bareDistrict(marks, at, state, reader.gazetteer)
  if (district && !state.body) placeDistrict(marks, at, district, mark, state)
  else readNames(marks, at, state, reader)
  if (state.types) state.types.fresh = false
  return at + 1
}
