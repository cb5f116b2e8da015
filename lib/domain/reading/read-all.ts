import * as list from './list-state'
import type { Mark } from './marks'
import { mention } from './mention'

/** Reads "toàn bộ huyện X", "tất cả các xã của huyện X và Y", "11/11 xã". Returns where to go on. */
export function readAll(marks: readonly Mark[], at: number, mark: Mark, state: list.ListState): number {
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
