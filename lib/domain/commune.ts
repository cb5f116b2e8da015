/** The three kinds of commune-level unit, with diacritics as GSO writes them. */
export const COMMUNE_TYPES = ['Phường', 'Thị trấn', 'Xã'] as const

/** A GSO code of a commune-level unit: five digits, as text. */
export type CommuneCode = string

export type Commune = {
  code: CommuneCode
  /** Full name with its type: "Phường 1", "Thị trấn Kế Sách". Unique only together with its district. */
  name: string
  type: (typeof COMMUNE_TYPES)[number]
  districtCode: string
  /** "Thị xã Vĩnh Châu". */
  districtName: string
  /** Persons, census of 1 April 2019. */
  population: number | null
  /** Square kilometres, as stated by the survey; null where no trustworthy figure exists. */
  areaKm2: number | null
}

/** "Xã An Mỹ" → "An Mỹ"; "Phường 1" → "1". */
export const communeBareName = (commune: Commune): string => commune.name.slice(commune.type.length).trim()

/** A name that cannot be mistaken for another commune's: "Phường 1 (Thị xã Vĩnh Châu)". */
export const communeFullName = (commune: Pick<Commune, 'name' | 'districtName'>): string =>
  `${commune.name} (${commune.districtName})`
