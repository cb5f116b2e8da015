import { findDistrict } from './find-district'
import type { LexContext, Taken } from './lex-context'
import { kindAt, type PlaceKind } from './place-kind'
import type { Token } from './tokens'

/** Takes a kind of place, with those joined to it ("xã, phường, thị trấn"); a district's kind takes its name along. */
export function takeKind(context: LexContext, at: number, kind: PlaceKind): Taken {
  if (kind.value.level === 'district') return takeDistrict(context, at, kind.end)
  const { tokens, script } = context
  const types = [...kind.value.types]
  let end = kind.end
  for (;;) {
    const joined = joinsKinds(tokens, end)
    const more = joined > end ? kindAt(tokens, joined, script) : null
    if (more?.value.level !== 'commune') break
    types.push(...more.value.types)
    end = more.end
  }
  return { mark: { kind: 'type', types: [...new Set(types)], short: kind.short, tokens: tokens.slice(at, end) }, end }
}

const JOINTS = new Set([',', '/', '-', 'va', 'cac'])

function joinsKinds(tokens: readonly Token[], at: number): number {
  let end = at
  while (end < at + 3 && JOINTS.has(tokens[end]?.plain ?? '')) end += 1
  return end
}

function takeDistrict(context: LexContext, at: number, nameAt: number): Taken {
  const { tokens, gazetteer, marks } = context
  const words = tokens.slice(nameAt, nameAt + 3)
  const usable = words.findIndex((word) => word.kind !== 'word')
  const most = usable === -1 ? words.length : usable
  for (const exactOnly of [true, false]) {
    for (let length = most; length >= 2; length -= 1) {
      const found = findDistrict(gazetteer, words.slice(0, length), exactOnly)
      if (!found) continue
      const before = marks.at(-1)
      context.many = before?.kind === 'filler' && before.tokens[0]?.plain === 'cac'
      const end = nameAt + length
      return { mark: { kind: 'district', ...found, tokens: tokens.slice(at, end) }, end }
    }
  }
  return { mark: { kind: 'filler', tokens: tokens.slice(at, nameAt) }, end: nameAt }
}
