import { z } from 'zod'

/** The three kinds of commune-level unit, with diacritics as GSO writes them. */
export const COMMUNE_TYPES = ['Phường', 'Thị trấn', 'Xã'] as const

/** A GSO code of a commune-level unit: five digits, as text. */
export const communeCodeSchema = z.string().regex(/^\d{5}$/)
export type CommuneCode = string

export const communeSchema = z.object({
  code: communeCodeSchema,
  /** Full name with its type: "Phường 1", "Thị trấn Kế Sách". Unique only together with its district. */
  name: z.string().min(1),
  type: z.enum(COMMUNE_TYPES),
  districtCode: z.string().regex(/^\d{3}$/),
  /** "Thị xã Vĩnh Châu". */
  districtName: z.string().min(1),
  /** Persons, census of 1 April 2019. */
  population: z.number().int().nonnegative().nullable(),
  /** Square kilometres, as stated by the survey; null where no trustworthy figure exists. */
  areaKm2: z.number().positive().nullable(),
})
export type Commune = z.infer<typeof communeSchema>

/** "Xã An Mỹ" → "An Mỹ"; "Phường 1" → "1". */
export const communeBareName = (commune: Commune): string => commune.name.slice(commune.type.length).trim()

/** A name that cannot be mistaken for another commune's: "Phường 1 (Thị xã Vĩnh Châu)". */
export const communeFullName = (commune: Pick<Commune, 'name' | 'districtName'>): string =>
  `${commune.name} (${commune.districtName})`
