import { type Commune, communeFullName } from '../commune'
import { unreachable } from '../unreachable'
import type { Zone } from '../zone'
import type { QuestionCandidate, QuestionKind, ReadQuestion } from './decision-reading'

/** What the words of a question need to know. */
export type QuestionFacts = {
  kind: QuestionKind
  matched: string
  zone: Zone | null
  line: number
  communes: readonly Commune[]
  /** For conflicting zones, and where counts differ. */
  zones?: readonly Zone[]
  count?: { stated: number; read: number }
}

const ZONE_NAMES: Record<Zone, string> = { green: 'vùng xanh', yellow: 'vùng vàng', orange: 'vùng cam', red: 'vùng đỏ' }

/** Writes a question; `nth` makes its id unique within a reading. */
export function askQuestion(facts: QuestionFacts, nth: number): ReadQuestion {
  const { kind, matched, zone, line, communes } = facts
  return { id: `q${nth}`, kind, matched, zone, line, text: wording(facts), candidates: communes.map(candidate) }
}

const candidate = (commune: Commune): QuestionCandidate => ({
  communeCode: commune.code,
  label: communeFullName(commune),
})

function wording({ kind, matched, zone, communes, zones = [], count }: QuestionFacts): string {
  const named = `“${matched}”`
  const inZone = zone ? ` (${ZONE_NAMES[zone]})` : ''
  switch (kind) {
    case 'ambiguous-commune':
      return communes.length === 1
        ? `${named}${inZone} có phải là địa bàn dưới đây không?`
        : `${named}${inZone} là địa bàn nào trong ${communes.length} địa bàn dưới đây?`
    case 'near-names':
      return `Không có tên đúng như ${named}${inZone}. Có phải là địa bàn dưới đây không?`
    case 'outside-district':
      return `${named}${inZone} không thuộc huyện đang nói đến. Có phải là địa bàn dưới đây không?`
    case 'conflicting-zones':
      return `${named} được ghi nhiều vùng: ${zones.map((each) => ZONE_NAMES[each]).join(', ')}. Chọn vùng nào?`
    case 'count-mismatch':
      return `Văn bản ghi ${named}${inZone}: ${count?.stated ?? '?'} địa bàn, nhưng đọc được ${count?.read ?? '?'}. Danh sách có đủ không?`
    case 'unknown-zone':
      return `${named} được nêu tên nhưng không rõ thuộc vùng nào. Chọn vùng nào?`
    case 'whole-district':
      return `${named}${inZone}: có phải toàn bộ ${communes.length} địa bàn của huyện không?`
    case 'rest-uncertain':
      return `${named}${inZone}: có gồm ${communes.length} địa bàn dưới đây không?`
    default:
      return unreachable(kind)
  }
}
