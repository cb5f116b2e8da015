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
  const many = communes.length
  switch (kind) {
    case 'ambiguous-commune':
      if (many === 1) return `${named}${inZone}: văn bản ghi chưa rõ. Có phải là địa bàn dưới đây không?`
      return `${named}${inZone}: có ${many} địa bàn ${sharedName(communes) ?? 'có thể khớp'}. Văn bản nói đến địa bàn nào?`
    case 'near-names':
      if (many === 1)
        return `Không có địa bàn nào tên đúng là ${named}${inZone}. Có phải văn bản muốn ghi địa bàn dưới đây không?`
      return `Không có địa bàn nào tên đúng là ${named}${inZone}. Văn bản nói đến địa bàn nào dưới đây?`
    case 'outside-district':
      return `Huyện ghi trong văn bản không có ${named}${inZone}; tên này có ở huyện khác. Văn bản nói đến địa bàn ${many === 1 ? 'dưới đây phải không' : 'nào dưới đây'}?`
    case 'conflicting-zones':
      return `${named} bị ghi vào ${zones.length} vùng khác nhau: ${zones.map((each) => ZONE_NAMES[each]).join(', ')}. Vùng nào đúng?`
    case 'count-mismatch':
      return `Theo văn bản, ${named}${inZone} là ${count?.stated ?? '?'} địa bàn; danh sách đọc được ${count?.read ?? '?'}. Hãy đối chiếu lại với văn bản: thiếu hay thừa địa bàn nào?`
    case 'unknown-zone':
      return `${named} có trong văn bản nhưng không rõ thuộc vùng nào. Xếp vào vùng nào?`
    case 'whole-district':
      return `${named}${inZone}: văn bản chỉ ghi tên huyện. Có phải toàn bộ ${many} địa bàn của huyện đều thuộc vùng này không?`
    case 'rest-uncertain':
      return `${named}${inZone}: có phải là đúng ${many} địa bàn dưới đây không?`
    default:
      return unreachable(kind)
  }
}

/** "cùng tên Phường 1", where all candidates are called that. */
function sharedName([first, ...others]: readonly Commune[]): string | null {
  return first && others.every(({ name }) => name === first.name) ? `cùng tên ${first.name}` : null
}
