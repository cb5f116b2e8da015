import { z } from 'zod'
import { COMMUNE_TYPES, type Commune } from '../lib/domain/commune'
import { toNfc } from '../lib/domain/nfc'
import type { Problem } from './problem'
import { schemaProblems } from './schema-problems'

const count = z
  .number({ error: 'dân số phải là số' })
  .int({ error: 'dân số phải là số nguyên' })
  .nonnegative({ error: 'dân số không được âm' })

const unitSchema = z
  .object({
    code: z.string({ error: 'thiếu mã (code)' }).regex(/^\d{5}$/, { error: 'mã (code) phải có 5 chữ số' }),
    name: z.string({ error: 'thiếu tên (name)' }).min(1, { error: 'tên (name) để trống' }),
    type: z.enum(COMMUNE_TYPES, { error: `loại (type) phải là ${COMMUNE_TYPES.join(', ')}` }),
    districtCode: z
      .string({ error: 'thiếu mã huyện (districtCode)' })
      .regex(/^\d{3}$/, { error: 'mã huyện phải có 3 chữ số' }),
    districtName: z.string({ error: 'thiếu tên huyện (districtName)' }).min(1, { error: 'tên huyện để trống' }),
    population: count.nullish(),
    population2019: count.nullish(),
    areaKm2: z
      .number({ error: 'diện tích (areaKm2) phải là số' })
      .positive({ error: 'diện tích phải lớn hơn 0' })
      .nullish(),
  })
  .transform(
    (unit): Commune => ({
      code: unit.code,
      name: toNfc(unit.name),
      type: unit.type,
      districtCode: unit.districtCode,
      districtName: toNfc(unit.districtName),
      population: unit.population ?? unit.population2019 ?? null,
      areaKm2: unit.areaKm2 ?? null,
    }),
  )

const listSchema = z.object({ communes: z.array(z.unknown()) })

/**
 * Reads a list of units, `{communes: [{code, name, type, districtCode, districtName, population | population2019, areaKm2?}]}`
 * or the bare array. Good entries come back even when others are bad.
 */
export function readUnits(input: unknown): { units: Commune[]; problems: Problem[] } {
  const list = Array.isArray(input) ? input : listSchema.safeParse(input).data?.communes
  if (list === undefined) {
    return {
      units: [],
      problems: [{ check: 'units', message: 'danh sách đơn vị phải là mảng hoặc có mảng "communes"' }],
    }
  }
  const units: Commune[] = []
  const problems: Problem[] = []
  for (const [index, entry] of list.entries()) {
    const parsed = unitSchema.safeParse(entry)
    if (parsed.success) units.push(parsed.data)
    else problems.push(...schemaProblems('units', `đơn vị thứ ${index + 1}`, entry, parsed.error))
  }
  return { units, problems }
}
