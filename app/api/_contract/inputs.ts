import { z } from 'zod'
import { answerTimesSchema } from '@/lib/domain/answer-times-schema'
import { instantQuerySchema, seqSchema } from '@/lib/domain/change'
import { channelSchema } from '@/lib/domain/channel-schema'
import { communeCodeSchema } from '@/lib/domain/commune-schema'
import { endpointSchema } from '@/lib/domain/push-subscription-schema'
import { lineSchema, textSchema } from '@/lib/domain/text'
import { LINK_HOURS, MAX_LINK_HOURS } from '@/lib/services/assignment-links'

export const boardQuery = z.object({
  at: instantQuerySchema.optional().meta({ description: 'Instant of the past; without it the board of now.' }),
})
export const eventsQuery = z.object({
  after: seqSchema.default(0).meta({ description: 'Seq that the reader has; events after it are answered.' }),
  limit: z.coerce.number().int().min(1).max(1000).default(256),
  epoch: z.string().max(100).optional().meta({ description: "The reader's epoch; another one is answered with 410." }),
})
export const changesQuery = z.object({
  before: seqSchema.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const trendsQuery = z
  .object({
    from: instantQuerySchema
      .optional()
      .meta({ description: 'Acts written at or after it; without it since the beginning.' }),
    to: instantQuerySchema.optional().meta({ description: 'Acts written at or before it; without it until now.' }),
  })
  .refine(({ from, to }) => !from || !to || Date.parse(from) <= Date.parse(to), {
    path: ['to'],
    message: 'Phải sau thời điểm bắt đầu.',
  })
export const communeParams = z.object({ code: communeCodeSchema })
export const changeParams = z.object({ seq: seqSchema.pipe(z.number().min(1)) })
export const idParams = z.object({ id: z.uuid() })
const degrees = (limit: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,15})?$/)
    .transform(Number)
    .pipe(z.number().min(-limit).max(limit))
export const locateQuery = z.object({
  lat: degrees(90).meta({ description: 'Degrees, WGS84.' }),
  lon: degrees(180).meta({ description: 'Degrees, WGS84.' }),
})
export const MAX_TEXT = 200_000
export const readBody = z.object({ text: z.string().max(MAX_TEXT) })
export const revokeBody = z.object({ reason: lineSchema(2000) })
export const answerBody = z.object({ note: textSchema(2000).optional(), channel: channelSchema.optional() })
export const endpointBody = z.object({ endpoint: endpointSchema })

export const assignmentsQuery = z.object({
  open: z.literal('1').optional().meta({ description: 'Only those neither done nor superseded.' }),
  unit: z.string().max(100).optional(),
  batch: seqSchema.optional().meta({ description: 'First seq of an act.' }),
  decision: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(5000).default(1000),
})
export const linkBody = z.object({
  person: lineSchema(200).meta({ description: 'Whom the link is for; answers given by it carry this name.' }),
  expiresInHours: z.number().int().min(1).max(MAX_LINK_HOURS).default(LINK_HOURS),
})
export const unitParams = z.object({ id: z.string().regex(/^[a-z0-9-]{1,100}$/) })
export const importQuery = z.object({
  dry: z.literal('1').optional().meta({ description: 'Only says what it would do.' }),
})
export const answerTimesBody = z.object({
  revision: z.number().int().nonnegative().meta({ description: 'The revision that the editor had before them.' }),
  times: answerTimesSchema,
})
