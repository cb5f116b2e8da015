import { z } from 'zod'
import { DISTRICT_TYPES, type District } from './district'

export const districtSchema = z.object({
  code: z.string().regex(/^\d{3}$/),
  name: z.string().min(1),
  type: z.enum(DISTRICT_TYPES),
}) satisfies z.ZodType<District>
