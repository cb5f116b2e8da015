import { z } from 'zod'
import { ZONES } from './zone'

export const zoneSchema = z.enum(ZONES)
export const zoneOrNoneSchema = zoneSchema.nullable()
