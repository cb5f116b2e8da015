import { z } from 'zod'
import { communeCodeSchema } from './commune-schema'
import { districtSchema } from './district-schema'
import type { Follows } from './follows'

/** More than any province has, so that a list is bounded before its codes are looked up. */
const MOST_COMMUNES = 500
const MOST_DISTRICTS = 50

export const followsSchema = z.object({
  all: z.boolean(),
  communes: z.array(communeCodeSchema).max(MOST_COMMUNES),
  districts: z.array(districtSchema.shape.code).max(MOST_DISTRICTS),
}) satisfies z.ZodType<Follows>
