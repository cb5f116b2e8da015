import { z } from 'zod'

export const UNIT_LEVELS = ['province', 'district', 'commune'] as const
export const unitLevelSchema = z.enum(UNIT_LEVELS)
export type UnitLevel = z.infer<typeof unitLevelSchema>

/** A duty of part IV, in our words, with its paragraph. */
export const dutySchema = z.object({ text: z.string().min(1), source: z.string().regex(/^[IV]+(\.\d+)*$/) })
export type Duty = z.infer<typeof dutySchema>

/** The kinds of body that part IV names or implies at a level; one kind is one body at each place of its level. */
export const unitSchema = z.object({
  /** Stable id: "so-y-te", "ban-tuyen-giao-950", "ubnd-31753". */
  id: z.string().min(1),
  /** The kind, shared by the same body in other places: "ban-tuyen-giao-huyen". */
  kind: z.string().min(1),
  /** Full name at its place: "Ban Tuyên giáo Thị ủy Vĩnh Châu". */
  name: z.string().min(1),
  level: unitLevelSchema,
  /** District code, for a district's or a commune's body. */
  districtCode: z.string().nullable(),
  /** Commune code, for a commune's body. */
  communeCode: z.string().nullable(),
})
export type ResponsibleUnit = z.infer<typeof unitSchema>
