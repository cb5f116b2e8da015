import type { Commune } from '../commune'
import type { QuestionFacts } from './ask'
import type { Gazetteer } from './gazetteer'
import type { Mention, Unread } from './mention'
import { settleCommune } from './settle-commune'

type Known = {
  gazetteer: Gazetteer
  /** Communes named anywhere in the text with certainty. */
  named: ReadonlySet<Commune>
  /** Candidates of open questions. */
  doubted: ReadonlySet<Commune>
  unread: readonly Unread[]
}
type Question = Omit<QuestionFacts, 'matched' | 'line'>
export type Spread = { sure: Commune[]; questions: Question[] }

/**
 * The communes that "toàn bộ huyện X" or "các xã còn lại" stands for. A rest is
 * only as certain as the names before it: with an unread name or an open
 * question in the same district, it is asked instead of taken.
 */
export function spread(mention: Mention, known: Known): Spread {
  const { zone } = mention
  const all = scopeOf(mention, known.gazetteer)
  if (all.length === 0) return { sure: [], questions: [] }
  if (zone === null) return { sure: [], questions: [{ kind: 'unknown-zone', communes: all, zone }] }
  const except = mention.except.flatMap((place) => {
    if (place.kind !== 'name') return scopeOf(place, known.gazetteer)
    const settled = settleCommune(place, known.gazetteer)
    return settled.commune ? [settled.commune] : settled.candidates
  })
  const open = all.filter((commune) => !except.includes(commune))
  return mention.kind === 'all' ? spreadAll(mention, open) : spreadRest(mention, open, known)
}

function scopeOf({ province, district, types, kind }: Mention, gazetteer: Gazetteer): Commune[] {
  const all = gazetteer.communes.map(({ commune }) => commune)
  const inScope = province || district === null ? all : all.filter(({ districtCode }) => districtCode === district)
  return kind === 'all' && types ? inScope.filter(({ type }) => types.includes(type)) : inScope
}

function spreadAll(mention: Mention, open: Commune[]): Spread {
  const { zone, expected, district, province } = mention
  const stated = expected === null || expected === open.length
  if ((district !== null || province) && stated) return { sure: open, questions: [] }
  if (expected !== null && stated) return { sure: open, questions: [] }
  return { sure: [], questions: [{ kind: 'rest-uncertain', communes: open, zone }] }
}

function spreadRest(mention: Mention, open: Commune[], known: Known): Spread {
  const { zone, types, district, province, expected, listed } = mention
  const left = open.filter((commune) => !known.named.has(commune))
  const ofKind = types === null ? left : left.filter(({ type }) => types.includes(type))
  if (ofKind.length === 0) return { sure: [], questions: [] }
  const ask = (communes: Commune[]): Spread => ({ sure: [], questions: [{ kind: 'rest-uncertain', communes, zone }] })
  const inScope = (code: string | null) => code === null || district === null || code === district
  const hiddenName = known.unread.some((each) => each.reason === 'no-such-commune' && inScope(each.district))
  const scopeUnstated = district === null && !province
  const countDiffers = expected !== null && expected !== ofKind.length
  // "các xã còn lại" while a town is still open: does it mean the town too?
  const otherKindsOpen = ofKind.length < left.length
  if (listed || hiddenName || scopeUnstated || countDiffers) return ask(ofKind)
  if (otherKindsOpen) return ask(left)
  const doubtful = ofKind.filter((commune) => known.doubted.has(commune))
  const sure = ofKind.filter((commune) => !known.doubted.has(commune))
  return { sure, questions: doubtful.length > 0 ? [{ kind: 'rest-uncertain', communes: doubtful, zone }] : [] }
}
