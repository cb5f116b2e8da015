import type { Zone } from '../zone'
import { startsLine } from './lex-context'
import * as list from './list-state'
import type { Mark, MarkOf } from './marks'

const VERBS = new Set<string | undefined>(['link', 'move', 'opens', 'colon', 'dash', 'open'])

/** Reads a zone: it closes the places before it, or opens a list, or is history. Returns where to go on. */
export function readZone(marks: readonly Mark[], at: number, mark: MarkOf<'zone'>, state: list.ListState): number {
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

// "cấp độ 1 (vùng xanh)" is one zone said twice; "cấp độ 1 (vùng đỏ)" contradicts itself and is none.
function withSynonym(marks: readonly Mark[], at: number, zone: Zone | null): { zone: Zone | null; end: number } {
  const [first, joint, second, after] = marks.slice(at, at + 4)
  if (second?.kind !== 'zone' || !joint || !first) return { zone, end: at + 1 }
  const same = second.zone === zone
  if (joint.kind === 'open' && after?.kind === 'close') return { zone: same ? zone : null, end: at + 4 }
  if (same && JOINTS.has(joint.kind)) return { zone, end: at + 3 }
  const contradicts = isGrade(first) !== isGrade(second) && saidTogether(marks[at - 1], joint, after)
  return contradicts ? { zone: null, end: at + 3 } : { zone, end: at + 1 }
}

const JOINTS = new Set<Mark['kind']>(['dash', 'comma', 'link', 'opens'])
const isGrade = ({ tokens }: Mark): boolean => tokens.some(({ plain }) => plain === 'cap')

// In "xã A cấp 1, vùng đỏ: xã B" the comma parts two statements; without a list after it, it joins two wordings.
const saidTogether = (before: Mark | undefined, joint: Mark, after: Mark | undefined): boolean =>
  joint.kind === 'dash' ||
  (joint.kind === 'comma' && (startsLine(before) || (after?.kind !== 'colon' && after?.kind !== 'opens')))
