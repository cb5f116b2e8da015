import { addMention, type ListState } from './list-state'
import type { Mark } from './marks'
import { mention } from './mention'
import type { Reader } from './reader'
import type { Token } from './tokens'

const LONGEST = 30

/**
 * Reads the end of "phường 1 đến phường 4", "các phường 1–3", "xã An Thạnh
 * 1-3": the numbers between are places too. Taken only where every one exists,
 * in the district in scope if there is one; else the range is reported whole
 * and nothing of it is guessed but its start, which was written out.
 * False when there is no range here.
 */
export function readRange(marks: readonly Mark[], at: number, state: ListState, reader: Reader): boolean {
  const ends = endsOf(marks, at, state)
  if (!ends) return false
  const { stem, from, to, tokens } = ends
  const { types = null } = state.types ?? {}
  const district = state.district?.code ?? null
  const places = Array.from({ length: to - from }, (_, index) => {
    const name = [...stem, numberWord(tokens, from + 1 + index)]
    return { name, near: reader.find(name).filter(({ cost }) => cost === 0) }
  })
  const exists = places.every(({ near }) =>
    near.some(({ commune }) => district === null || commune.districtCode === district),
  )
  if (exists) {
    for (const place of places)
      addMention(state, mention({ kind: 'name', tokens, ...place, types, explicit: true, loose: true }))
  } else state.findings.unread.push({ tokens, reason: 'no-such-commune', district })
  return true
}

type Ends = { stem: Token[]; from: number; to: number; tokens: Token[] }

function endsOf(marks: readonly Mark[], at: number, state: ListState): Ends | null {
  const run = marks[at]?.tokens ?? []
  const kindAt = marks[at - 1]?.kind === 'type' ? at - 1 : at
  const [start, joint] = [marks[kindAt - 2], marks[kindAt - 1]]
  const last = state.lastNamed
  if (start?.kind !== 'run' || (joint?.kind !== 'dash' && joint?.kind !== 'to') || !last || run.length !== 1)
    return null
  if (start.tokens.at(-1) !== last.tokens.at(-1)) return null
  const [from, to] = [Number(last.name.at(-1)?.raw), Number(run[0]?.raw)]
  if (!(from < to && to - from <= LONGEST)) return null
  const first = marks[kindAt - 3]?.kind === 'type' ? kindAt - 3 : kindAt - 2
  return { stem: last.name.slice(0, -1), from, to, tokens: marks.slice(first, at + 1).flatMap(tokensOf) }
}

const tokensOf = ({ tokens }: Mark): Token[] => tokens

function numberWord(tokens: readonly Token[], number: number): Token {
  const raw = String(number)
  return { ...(tokens.at(-1) as Token), raw, letters: raw, canon: raw, plain: raw }
}
