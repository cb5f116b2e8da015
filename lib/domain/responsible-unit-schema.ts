import { z } from 'zod'
import { type Duty, UNIT_LEVELS } from './responsible-unit'

export const unitLevelSchema = z.enum(UNIT_LEVELS)

export const dutySchema = z.object({
  text: z.string().min(1),
  source: z.string().regex(/^[IV]+(\.\d+)*$/),
}) satisfies z.ZodType<Duty>
