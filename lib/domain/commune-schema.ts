import { z } from 'zod'
import { COMMUNE_TYPES, type Commune } from './commune'

export const communeCodeSchema = z.string().regex(/^\d{5}$/)

export const communeSchema = z.object({
  code: communeCodeSchema,
  name: z.string().min(1),
  type: z.enum(COMMUNE_TYPES),
  districtCode: z.string().regex(/^\d{3}$/),
  districtName: z.string().min(1),
  population: z.number().int().nonnegative().nullable(),
  areaKm2: z.number().positive().nullable(),
}) satisfies z.ZodType<Commune>
