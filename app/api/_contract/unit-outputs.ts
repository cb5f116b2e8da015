import { z } from 'zod'
import { answerTimesSchema } from '@/lib/domain/answer-times-schema'
import { assignmentSchema } from '@/lib/domain/assignment'
import { UNIT_FIELDS } from '@/lib/domain/registry-unit'
import { dutySchema, unitLevelSchema } from '@/lib/domain/responsible-unit-schema'
import { instantSchema } from '@/lib/domain/time-schema'
import { TRANSITIONS } from '@/lib/domain/transition'
import { zoneOrNoneSchema } from '@/lib/domain/zone-schema'

const count = z.number().int()
const textOrNull = z.string().nullable()

export const assignmentsPage = z.object({ epoch: z.string(), seq: count, assignments: z.array(assignmentSchema) })
export const assignmentView = z.object({
  assignment: assignmentSchema,
  unit: z.object({ id: z.string(), name: z.string(), level: z.string() }),
  changes: z.array(
    z.object({
      seq: count,
      commune: z.string(),
      communeName: z.string(),
      districtCode: z.string(),
      districtName: z.string(),
      from: zoneOrNoneSchema,
      to: zoneOrNoneSchema,
      transition: z.enum(TRANSITIONS),
      effectiveAt: instantSchema,
      overtaken: z.boolean().meta({ description: 'A later act has changed the commune again.' }),
    }),
  ),
  keepGreen: z.array(
    z.object({
      commune: z.string(),
      name: z.string(),
      districtName: z.string(),
      neighbours: z.array(z.object({ commune: z.string(), name: z.string(), zone: zoneOrNoneSchema, seq: count })),
    }),
  ),
  duties: z.array(
    z.object({
      because: z.enum(['change', 'keep-green']),
      to: zoneOrNoneSchema,
      transition: z.enum(TRANSITIONS).nullable(),
      duties: z.array(dutySchema),
    }),
  ),
  silentBelow: z.array(assignmentSchema).meta({ description: 'Raised to this unit and still silent.' }),
  now: instantSchema,
})
export const newLink = z.object({ id: z.string(), person: z.string(), url: z.string(), expiresAt: instantSchema })
export const link = z.object({
  id: z.string(),
  person: z.string(),
  createdBy: z.string(),
  createdAt: instantSchema,
  expiresAt: instantSchema,
  withdrawnAt: instantSchema.nullable(),
  withdrawnBy: textOrNull,
  lastUsedAt: instantSchema.nullable(),
})
export const linksList = z.object({ links: z.array(link) })
export const changeAnswers = z.object({
  asked: count,
  received: count,
  done: count,
  silent: count,
  overdue: count,
  medianSeconds: z.number().nullable().meta({ description: 'From sending to receiving.' }),
  assignments: z.array(assignmentSchema),
})
export const unit = z.object({
  id: z.string(),
  kind: z.string(),
  level: unitLevelSchema,
  name: z.string(),
  guidelineName: z.string(),
  ownName: textOrNull,
  districtCode: textOrNull,
  districtName: textOrNull,
  communeCode: textOrNull,
  communeName: textOrNull,
  active: z.boolean(),
  added: z.boolean(),
  revision: count,
  contact: z
    .object({ person: textOrNull, phone: textOrNull, email: textOrNull, note: textOrNull })
    .optional()
    .meta({ description: 'Only for those signed in.' }),
})
export const unitsList = z.object({
  units: z.array(unit),
  kinds: z.array(z.object({ kind: z.string(), level: unitLevelSchema })),
})
export const unitImport = z.object({
  dry: z.boolean(),
  lines: count,
  changed: count,
  unchanged: count,
  changes: z.array(z.object({ line: count, id: z.string(), name: z.string(), fields: z.array(z.enum(UNIT_FIELDS)) })),
})
export const answerTimes = z.object({
  revision: count,
  times: answerTimesSchema,
  defaults: answerTimesSchema,
  updatedAt: instantSchema.nullable(),
  updatedBy: textOrNull,
})
