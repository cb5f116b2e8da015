import { z } from 'zod'
import { countSchema } from './count-schema'
import { toNfc } from './nfc'
import { lineSchema, textSchema } from './text'

const digitsOf = (text: string): number => text.match(/\d/g)?.length ?? 0
/** Nothing entered is null, however it was typed. */
const orNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), schema.nullable())

const note = textSchema(2_000).transform((text) => toNfc(text).replace(/\r\n?/g, '\n').trim())

/** What people enter of a unit, each null where nothing is. A phone number may have words beside it: "0299 3822 333 (trực)". */
export const unitFieldSchemas = {
  ownName: orNull(lineSchema(200)),
  person: orNull(lineSchema(200)),
  phone: orNull(lineSchema(100).refine((text) => digitsOf(text) >= 3, 'Số điện thoại phải có ít nhất 3 chữ số.')),
  email: orNull(lineSchema(200).pipe(z.email('Địa chỉ thư điện tử chưa đúng.'))),
  note: orNull(note),
}

const { ownName, person, phone, email, note: noteOrNull } = unitFieldSchemas
export const unitEditSchema = z.object({
  revision: countSchema.meta({ description: 'The revision that the editor had before them.' }),
  ownName: ownName.optional(),
  person: person.optional(),
  phone: phone.optional(),
  email: email.optional(),
  note: noteOrNull.optional(),
  active: z.boolean().optional(),
})
export type UnitEdit = z.infer<typeof unitEditSchema>

export const newUnitSchema = z.object({
  kind: textSchema(100)
    .pipe(z.string().min(1))
    .meta({ description: 'A kind of body that the guideline knows: its duties are this unit’s.' }),
  name: lineSchema(200),
  districtCode: textSchema(10).optional(),
  communeCode: textSchema(10).optional(),
  person: person.optional(),
  phone: phone.optional(),
  email: email.optional(),
  note: noteOrNull.optional(),
})
export type NewUnit = z.infer<typeof newUnitSchema>
