import { z } from 'zod'

/** The three kinds of district-level unit of the province, with diacritics as GSO writes them. */
export const DISTRICT_TYPES = ['Thành phố', 'Thị xã', 'Huyện'] as const

export const districtSchema = z.object({
  /** GSO code, three digits. */
  code: z.string().regex(/^\d{3}$/),
  /** Full name with its type: "Thị xã Vĩnh Châu". */
  name: z.string().min(1),
  type: z.enum(DISTRICT_TYPES),
})
export type District = z.infer<typeof districtSchema>

/** "Thị xã Vĩnh Châu" → "Vĩnh Châu". */
export const districtBareName = (district: District): string => district.name.slice(district.type.length).trim()
