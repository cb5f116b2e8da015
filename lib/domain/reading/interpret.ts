import type { Zone } from '../zone'
import type { FindCommune } from './find-commune'
import { findDistrict } from './find-district'
import type { Gazetteer, GazetteerDistrict } from './gazetteer'
import * as list from './list-state'
import type { Mark } from './marks'
import { type Findings, mention } from './mention'
import { readNames } from './read-names'
import type { Script } from './tokens'

export type Reader = { gazetteer: Gazetteer; find: FindCommune; script: Script }
export type Scope = { district?: string | null; zone?: Zone | null }
type At<K extends Mark['kind']> = Extract<Mark, { kind: K }>

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

const VERBS = new Set<string | undefined>(['link', 'move', 'opens', 'colon', 'dash', 'open'])

function readZone(marks: readonly Mark[], at: number, mark: At<'zone'>, state: list.ListState): number {
  const [before, next] = [marks[at - 1]?.kind, marks[at + 1]?.kind]
  if (isFormerZone(marks, at) || state.earlier) {
    state.earlier = false
    return at + 1
  }
  const { zone, end } = withSynonym(marks, at, mark.zone)
  if (state.negated && state.zonesInLine >= 0) {
    if (before !== 'colon') state.negated = false
    if (state.pending.length > 0) list.settle(state, null)
    return end
  }
  state.zonesInLine += 1
  const opensList = marks[end]?.kind === 'colon' || marks[end]?.kind === 'opens'
  if (state.pending.length > 0 && !(state.zone && state.zone.places > 0 && (opensList || !VERBS.has(before)))) {
    list.settle(state, zone)
    list.closeClaims(state, (claim) => claim.places.length > 0)
    state.types = null
    if (state.zone) state.zone.places = Math.max(0, state.zone.places)
    state.zonesInLine -= 1
    return end
  }
  list.settle(state, state.zone?.zone ?? null)
  if (state.district?.untouched && before === 'link' && !opensList && next !== 'open' && endsClause(marks[end])) {
    list.askWholeDistrict(state, zone)
    return end
  }
  list.setZone(state, zone, opensList, mark.tokens[0]?.line ?? 0)
  return end
}

const endsClause = (mark: Mark | undefined): boolean =>
  mark === undefined || ['stop', 'line', 'semicolon', 'comma'].includes(mark.kind)

// "từ vùng vàng sang vùng đỏ": the first is history.
function isFormerZone(marks: readonly Mark[], at: number): boolean {
  if (marks[at + 1]?.kind === 'move') return marks.slice(at + 2, at + 5).some((mark) => mark.kind === 'zone')
  if (marks[at - 1]?.kind !== 'from') return false
  const next = marks.slice(at + 1, at + 7)
  const move = next.findIndex((mark) => mark.kind === 'move')
  return move >= 0 && next.slice(move).some((mark) => mark.kind === 'zone')
}

// "vùng đỏ (nguy cơ rất cao)" is one zone said twice; "vùng cam (nguy cơ rất cao)" contradicts itself and is none.
function withSynonym(marks: readonly Mark[], at: number, zone: Zone | null): { zone: Zone | null; end: number } {
  const [joint, second] = [marks[at + 1], marks[at + 2]]
  if (second?.kind !== 'zone' || !joint) return { zone, end: at + 1 }
  const bracketed = joint.kind === 'open' && marks[at + 3]?.kind === 'close'
  const same = second.zone === zone
  if (bracketed) return { zone: same ? zone : null, end: at + 4 }
  return same && ['dash', 'comma', 'link', 'opens'].includes(joint.kind) ? { zone, end: at + 3 } : { zone, end: at + 1 }
}

/** Decides whether a district speaks for the places before it or for those after. */
function placeDistrict(
  marks: readonly Mark[],
  at: number,
  district: GazetteerDistrict,
  mark: Mark,
  state: list.ListState,
): void {
  if (state.except) {
    list.addMention(state, mention({ kind: 'all', tokens: mark.tokens, district: district.code, ownDistrict: true }))
    return
  }
  const group = state.pending.filter((place) => !place.ownDistrict)
  const [before, next] = [marks[at - 1]?.kind, marks[at + 1]?.kind]
  const last = group.at(-1)
  const fits = last && (last.kind !== 'name' || last.near.some(({ commune }) => commune.districtCode === district.code))
  const zoneNext = marks[at + 2]?.kind === 'zone'
  const headsList =
    (next === 'colon' && !(zoneNext && before === 'run')) ||
    next === 'opens' ||
    next === 'open' ||
    before === 'at' ||
    before === 'line'
  const behind = state.bracket || before === 'link' || (!headsList && before !== 'semicolon')
  if (last && behind && (fits || state.bracket || before === 'link')) {
    const alone = before === 'comma' ? group.filter((place) => place === last || couldBeIn(place, district)) : group
    for (const place of alone) Object.assign(place, { district: district.code, ownDistrict: true })
    return
  }
  list.setDistrict(state, district.code, mark.tokens)
}

const couldBeIn = (place: { near: { commune: { districtCode: string } }[] }, district: GazetteerDistrict): boolean =>
  place.near.some(({ commune }) => commune.districtCode === district.code)

function readCount(marks: readonly Mark[], at: number, mark: At<'count'>, state: list.ListState): number {
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
  const { count, tokens } = mark
  state.claims.push({ count, tokens: [...tokens], places: [], district, zoneAtOpening: state.zone?.zone ?? null })
  return at + 1
}

function readRunMark(
  marks: readonly Mark[],
  at: number,
  mark: At<'run'>,
  state: list.ListState,
  reader: Reader,
): number {
  const district = state.types?.fresh ? null : bareDistrict(marks, at, state, reader)
  if (district && !state.body) placeDistrict(marks, at, district, mark, state)
  else readNames(mark.tokens, marks[at - 1], state, reader)
  if (state.types) state.types.fresh = false
  return at + 1
}

/** A district named without its kind, where the place in the sentence leaves no doubt. */
function bareDistrict(
  marks: readonly Mark[],
  at: number,
  state: list.ListState,
  reader: Reader,
): GazetteerDistrict | null {
  const found = findDistrict(reader.gazetteer, marks[at]?.tokens ?? [], true)?.district
  if (!found) return null
  const [before, next] = [marks[at - 1]?.kind, marks[at + 1]?.kind]
  const isCommuneToo = reader.gazetteer.communes.some(({ key }) => key.plain === found.key.plain && key.number === '')
  const inBrackets = before === 'open' && next === 'close' && state.pending.length > 0
  const opensLine = before === undefined || before === 'line' || before === 'stop'
  const heads = opensLine && next === 'colon' && marks[at + 2]?.kind !== 'zone'
  if (inBrackets || before === 'at' || heads || (before === 'link' && state.pending.length > 0)) return found
  return isCommuneToo || !(opensLine || state.pending.length > 0) ? null : found
}

function readRest(marks: readonly Mark[], at: number, mark: Mark, state: list.ListState): number {
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

function readAll(marks: readonly Mark[], at: number, mark: Mark, state: list.ListState): number {
  const parts: Mark[] = [mark]
  let end = at + 1
  let expected = mark.kind === 'count' ? mark.count : null
  while (['filler', 'type', 'count', 'noun', 'link'].includes(marks[end]?.kind ?? '')) {
    const part = marks[end]
    if (part?.kind === 'count') expected = part.count
    if (part) parts.push(part)
    end += 1
  }
  while (parts.at(-1)?.kind === 'link' && marks[end]?.kind !== 'district' && marks[end]?.kind !== 'province') {
    parts.pop()
    end -= 1
  }
  const [target, after] = [marks[end], marks[end + 1]]
  const scoped = parts.some((part) => ['type', 'count', 'noun'].includes(part.kind) || isDistrictWord(part))
  if (target?.kind === 'run' || !(scoped || target?.kind === 'district' || target?.kind === 'province')) return at + 1
  const onlyIntroduces = after?.kind === 'opens' && after.tokens[0]?.plain === 'co'
  if (onlyIntroduces) return target?.kind === 'district' ? end : end + 1
  return addAll(state, parts, expected, marks, end)
}

const isDistrictWord = (mark: Mark): boolean =>
  mark.kind === 'filler' && /^(huyen|thi|thanh)$/.test(mark.tokens[0]?.plain ?? '')

function addAll(
  state: list.ListState,
  parts: Mark[],
  expected: number | null,
  marks: readonly Mark[],
  at: number,
): number {
  const target = marks[at]
  const tokens = parts.flatMap((part) => part.tokens)
  const typed = parts.findLast((part) => part.kind === 'type' || part.kind === 'count')
  const types = typed?.kind === 'type' || typed?.kind === 'count' ? typed.types : []
  const place = mention({ kind: 'all', tokens, expected, types: types.length > 0 ? types : null })
  state.types = null
  if (target?.kind === 'district') {
    if (state.district) state.district.untouched = false
    Object.assign(place, { tokens: [...tokens, ...target.tokens], district: target.district.code, ownDistrict: true })
  } else if (target?.kind === 'province') {
    Object.assign(place, { tokens: [...tokens, ...target.tokens], province: true, ownDistrict: true })
  }
  list.addMention(state, place)
  if (target?.kind !== 'district') return target?.kind === 'province' ? at + 1 : at
  const [joint, further] = [marks[at + 1], marks[at + 2]]
  const heads = ['colon', 'opens', 'open'].includes(marks[at + 3]?.kind ?? '')
  if (joint?.kind !== 'comma' || further?.kind !== 'district' || heads) return at + 1
  return addAll(state, [], null, marks, at + 2)
}
