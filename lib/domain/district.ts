/** The three kinds of district-level unit of the province, with diacritics as GSO writes them. */
export const DISTRICT_TYPES = ['Thành phố', 'Thị xã', 'Huyện'] as const

export type District = {
  /** GSO code, three digits. */
  code: string
  /** Full name with its type: "Thị xã Vĩnh Châu". */
  name: string
  type: (typeof DISTRICT_TYPES)[number]
}

/** "Thị xã Vĩnh Châu" → "Vĩnh Châu". */
export const districtBareName = (district: District): string => district.name.slice(district.type.length).trim()
