import { addMention, type ListState } from './list-state'
import type { Mark } from './marks'
import { mention } from './mention'
import { readRange } from './read-range'
import { readRun } from './read-run'
import type { Reader } from './reader'
import type { Token } from './tokens'

/** Reads the names in a run of words into mentions; what names nothing is kept as unread. */
export function readNames(marks: readonly Mark[], at: number, state: ListState, reader: Reader): void {
  const run = marks[at]?.tokens ?? []
  const beforeMark = marks[at - 1]
  const before = beforeMark?.kind
  const explicit = before === 'type' || (before === 'count' && state.types?.fresh === true)
  const kindTokens = beforeMark?.kind === 'type' && beforeMark.types.length === 1 ? beforeMark.tokens : []
  const district = state.district?.code ?? null
  if (state.body) {
    state.findings.unread.push({ tokens: run, reason: 'not-a-place', district })
    return
  }
  if (run.every((token) => token.kind === 'number')) {
    if (readRange(marks, at, state, reader)) return
    readNumber(run, explicit, kindTokens, before, state, reader)
    return
  }
  const inList = state.types !== null || state.pending.length > 0 || state.zone?.opened === true
  for (const piece of readRun(run, { reader, explicit, inList, inDistrict: state.district !== null })) {
    if (piece.near === null) {
      state.wordsInLine += piece.tokens.length
      const reason = piece.suspect ? 'no-such-commune' : 'not-a-place'
      state.findings.unread.push({ tokens: piece.tokens, reason, district })
      if (piece.suspect && state.district) state.district.untouched = false
      continue
    }
    const { types = null, short = false } = state.types ?? {}
    const { tokens, near } = piece
    const own = tokens[0] === run[0] ? kindTokens : []
    addMention(state, mention({ kind: 'name', tokens, kindTokens: own, near, types, explicit, loose: short }))
  }
}

/** A number alone is a ward in "các phường 1, 2 và 3", or repeats the name before it in "xã An Thạnh 1, 2". */
function readNumber(
  run: Token[],
  explicit: boolean,
  kindTokens: Token[],
  before: Mark['kind'] | undefined,
  state: ListState,
  reader: Reader,
): void {
  const follows = before === 'comma' || before === 'semicolon'
  const types = state.types?.types ?? null
  const wards = types?.length === 1 && types[0] === 'Phường'
  const last = state.lastNamed
  const stem =
    last && last.name.length > 1 && /^[0-9]+$/.test(last.name.at(-1)?.raw ?? '') ? last.name.slice(0, -1) : null
  const words = run.length !== 1 ? [] : wards && (explicit || follows) ? run : follows && stem ? [...stem, ...run] : []
  const near = reader.find(words).filter(({ cost }) => cost === 0)
  if (near.length > 0) {
    const loose = state.types?.short === true || words.length > 1
    addMention(
      state,
      mention({ kind: 'name', tokens: run, name: words, kindTokens, near, types, explicit: wards, loose }),
    )
  } else {
    const reason = explicit || (follows && (wards || stem !== null)) ? 'no-such-commune' : 'not-a-place'
    state.findings.unread.push({ tokens: run, reason, district: state.district?.code ?? null })
  }
}
