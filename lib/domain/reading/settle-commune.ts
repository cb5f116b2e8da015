import type { Commune } from '../commune'
import type { QuestionKind } from './decision-reading'
import type { Near } from './find-commune'
import type { Gazetteer } from './gazetteer'
import type { Mention } from './mention'

export type Settled =
  | { commune: Commune; confidence: number; note?: string }
  | { commune: null; kind: QuestionKind; candidates: Commune[] }

const HOW: Record<Near['how'], { confidence: number; note?: string }> = {
  exact: { confidence: 1 },
  tone: { confidence: 0.98, note: 'Dấu thanh đặt khác chỗ' },
  folded: { confidence: 0.8, note: 'Thiếu hoặc sai dấu' },
  slip: { confidence: 0.75, note: 'Khác một chữ' },
  order: { confidence: 0.75, note: 'Khác thứ tự chữ' },
  number: { confidence: 0, note: '' },
  far: { confidence: 0, note: '' },
}

/**
 * Decides which commune a mention means, or what must be asked. A commune is
 * settled only when it alone is nearest, within the district in scope, and its
 * kind agrees; everything else becomes a question with its candidates.
 */
export function settleCommune(mention: Mention, gazetteer: Gazetteer): Settled {
  const fitting = mention.near.filter(({ commune }) => mention.types === null || mention.types.includes(commune.type))
  const wrongKind = fitting.length === 0
  const near = wrongKind ? mention.near : fitting
  const here =
    mention.district === null ? near : near.filter((found) => found.commune.districtCode === mention.district)
  if (here.length === 0) return ask('outside-district', near)
  const best = Math.min(...here.map(({ cost }) => cost))
  const nearest = here.filter(({ cost }) => cost === best)
  const elsewhere = near.filter((found) => !here.includes(found) && found.cost === 0)
  if (best > 0 && elsewhere.length > 0) return ask('near-names', [...nearest, ...elsewhere])
  const [only] = nearest
  if (only === undefined || best === 2) return ask('near-names', here)
  if (nearest.length > 1) return ask(best === 0 ? 'ambiguous-commune' : 'near-names', nearest)
  const sharesName = sharesDistrictName(mention, gazetteer)
  if (wrongKind && (mention.explicit || sharesName || best > 0)) return ask('ambiguous-commune', here)
  if (mention.types === null && sharesName && mention.district === null) return ask('ambiguous-commune', nearest)
  const { confidence, note } = HOW[only.how]
  const doubts = [wrongKind ? 0.85 : 1, mention.loose ? 0.95 : 1, mention.types === null ? 0.95 : 1]
  const sure = doubts.reduce((product, doubt) => product * doubt, confidence)
  return { commune: only.commune, confidence: Math.round(sure * 100) / 100, ...(note ? { note } : {}) }
}

function ask(kind: QuestionKind, near: readonly Near[]): Settled {
  return { commune: null, kind, candidates: [...new Set(near.map(({ commune }) => commune))] }
}

/** "Châu Thành" alone may be the district or its town. */
function sharesDistrictName({ name }: Mention, { districtNames }: Gazetteer): boolean {
  if (name.length > LONGEST_DISTRICT) return false
  return districtNames.has(name.map(({ plain }) => plain).join(' '))
}

const LONGEST_DISTRICT = 4
