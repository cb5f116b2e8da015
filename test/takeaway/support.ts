import { currentEdition, fillsFor } from '@/lib/content'
import { fillPackage } from '@/lib/domain/fill-package'
import { transitionOf } from '@/lib/domain/transition'
import type { ZoneOrNone } from '@/lib/domain/zone'
import { loadPlaces } from '@/lib/persistence/load-places'
import type { ChangeView } from '@/lib/services/view-change'
import { type DocumentOptions, packageDocument } from '@/lib/takeaway/package-document'

const places = await loadPlaces()

/** A change as the server would show it, from the real content and places. */
export function changeView(code: string, from: ZoneOrNone, to: ZoneOrNone): ChangeView {
  const commune = places.communes.get(code)
  const district = commune && places.districts.get(commune.districtCode)
  if (!commune || !district) throw new Error(`No commune ${code}.`)
  const effectiveAt = new Date('2021-08-15T00:00:00+07:00')
  const fills = fillsFor({ commune, district, zone: to, effectiveAt, decisionNumber: '89/QĐ-BCĐ' })
  const filled = fillPackage(currentEdition.packageFor(from, to), fills)
  if (!filled.ok) throw new Error(`Blanks: ${filled.blanks.join(', ')}`)
  const transition = transitionOf(from, to)
  return {
    seq: 12,
    commune: code,
    communeName: commune.name,
    districtCode: commune.districtCode,
    districtName: commune.districtName,
    from,
    to,
    transition,
    effectiveAt: '2021-08-15T00:00:00+07:00',
    since: null,
    decision: { id: 'a', number: '89/QĐ-BCĐ' },
    revokes: null,
    edition: currentEdition.edition.id,
    at: '2021-08-15T00:00:05+07:00',
    package: filled.value,
    keepGreen: [],
    units: currentEdition.unitKinds.map((kind) => ({
      id: kind.kind,
      name: `Đơn vị ${kind.kind}`,
      level: kind.level,
      because: 'change' as const,
      duties: currentEdition.dutiesFor(kind.kind, to, transition),
    })),
  }
}

export const documentOf = (change: ChangeView, options: Partial<DocumentOptions> = {}) =>
  packageDocument(change, { baseUrl: 'https://ban-do.example', language: 'vi', demo: false, ...options })
