import type { UnitLevel } from '@/lib/domain/responsible-unit'

export type Contact = { person: string | null; phone: string | null; email: string | null; note: string | null }

/** A unit as its door gives it to administrators. */
export type Unit = {
  id: string
  kind: string
  level: UnitLevel
  /** The name in use: its own where it has one. */
  name: string
  guidelineName: string
  ownName: string | null
  districtCode: string | null
  districtName: string | null
  communeCode: string | null
  communeName: string | null
  active: boolean
  added: boolean
  revision: number
  contact?: Contact
}
export type UnitKind = { kind: string; level: UnitLevel }
export type UnitList = { units: Unit[]; kinds: UnitKind[] }
export type Place = { code: string; name: string }

export const CONTACT_FIELDS = ['person', 'phone', 'email', 'note'] as const

/** What is in a field: nothing where it was left empty. */
export const orNull = (value: FormDataEntryValue | null): string | null => String(value ?? '').trim() || null

export const placeOf = ({ communeName, districtName }: Unit): string =>
  [communeName, districtName].filter(Boolean).join(', ')
