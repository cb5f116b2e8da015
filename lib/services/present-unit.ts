import type { RegistryUnit, UnitContact } from '../domain/registry-unit'
import type { UnitLevel } from '../domain/responsible-unit'
import type { Places } from './ports'

export type UnitInRegistry = {
  id: string
  kind: string
  level: UnitLevel
  /** The name that is used for it here. */
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
  /** Only for those who may read contacts. */
  contact?: UnitContact
}

/** A unit as the doors show it. */
export function presentUnit(unit: RegistryUnit, places: Places, withContact: boolean): UnitInRegistry {
  const { person, phone, email, note, name, ...rest } = unit
  return {
    ...rest,
    name: unit.ownName ?? name,
    guidelineName: name,
    districtName: places.districts.get(unit.districtCode ?? '')?.name ?? null,
    communeName: places.communes.get(unit.communeCode ?? '')?.name ?? null,
    ...(withContact ? { contact: { person, phone, email, note } } : {}),
  }
}
