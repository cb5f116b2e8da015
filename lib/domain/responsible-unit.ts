export const UNIT_LEVELS = ['province', 'district', 'commune'] as const
export type UnitLevel = (typeof UNIT_LEVELS)[number]

/** A duty of part IV, in our words, with its paragraph. */
export type Duty = { text: string; source: string }

/** The kinds of body that part IV names or implies at a level; one kind is one body at each place of its level. */
export type ResponsibleUnit = {
  /** Stable id: "so-y-te", "ban-tuyen-giao-950", "ubnd-31753". */
  id: string
  /** The kind, shared by the same body in other places: "ban-tuyen-giao-huyen". */
  kind: string
  /** Full name at its place: "Ban Tuyên giáo Thị ủy Vĩnh Châu". */
  name: string
  level: UnitLevel
  /** District code, for a district's or a commune's body. */
  districtCode: string | null
  /** Commune code, for a commune's body. */
  communeCode: string | null
}
