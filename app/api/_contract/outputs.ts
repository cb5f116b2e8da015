import { z } from 'zod'
import { assignmentSchema } from '@/lib/domain/assignment'
import { boardEntrySchema, zoneCountsSchema } from '@/lib/domain/board-schema'
import { DOUBTS } from '@/lib/domain/check-decision'
import { communeSchema } from '@/lib/domain/commune-schema'
import { decisionRefSchema, decisionStateSchema } from '@/lib/domain/decision'
import { decisionScheduledSchema, logEventSchema } from '@/lib/domain/event'
import { keepGreenPackageSchema, messagePackageSchema } from '@/lib/domain/message-package'
import { REFUSALS } from '@/lib/domain/refusal'
import { dutySchema, unitLevelSchema } from '@/lib/domain/responsible-unit-schema'
import { instantSchema } from '@/lib/domain/time-schema'
import { TRANSITIONS } from '@/lib/domain/transition'
import { zoneOrNoneSchema, zoneSchema } from '@/lib/domain/zone-schema'

const seq = z.number().int()

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum(REFUSALS),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})
export const eventsPage = z.object({ epoch: z.string(), head: seq, events: z.array(logEventSchema) })
export const changeFacts = z.object({
  seq,
  commune: z.string(),
  communeName: z.string(),
  districtCode: z.string(),
  districtName: z.string(),
  from: zoneOrNoneSchema,
  to: zoneOrNoneSchema,
  transition: z.enum(TRANSITIONS),
  effectiveAt: instantSchema,
  since: instantSchema.nullable(),
  decision: decisionRefSchema,
  revokes: decisionRefSchema.nullable(),
  edition: z.string(),
  at: instantSchema,
})
export const changeView = changeFacts.extend({
  package: messagePackageSchema,
  keepGreen: z
    .array(
      z.object({
        commune: z.string(),
        communeName: z.string(),
        districtName: z.string(),
        package: keepGreenPackageSchema,
      }),
    )
    .meta({ description: 'What is said in the green communes beside one that turned red or orange.' }),
  units: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      level: unitLevelSchema,
      because: z.enum(['change', 'keep-green']),
      duties: z.array(dutySchema),
      assignment: assignmentSchema.optional().meta({ description: 'Only for those signed in.' }),
    }),
  ),
})
export const changesPage = z.object({ changes: z.array(changeFacts) })
export const scheduledPage = z.object({
  epoch: z.string(),
  seq,
  scheduled: z.array(decisionScheduledSchema.shape.data),
})
export const trends = z.object({
  epoch: z.string(),
  seq,
  acts: z.number().int().meta({
    description:
      'Acts in the range. More than there are steps where these were thinned: of each of equal stretches of time the last act stays, and for every zone one with its lowest and one with its highest count. No step is an average.',
  }),
  steps: z
    .array(
      z.object({
        at: instantSchema.meta({ description: 'When it was written to the log, which is when screens showed it.' }),
        seq: seq.meta({ description: "The act's last change." }),
        counts: zoneCountsSchema,
      }),
    )
    .meta({
      description:
        'Counts after each act, in order. The first may lie before the range: it stood at its beginning. Before the first act of all no commune was classified.',
    }),
  districts: z
    .array(z.object({ code: z.string(), name: z.string(), counts: zoneCountsSchema }))
    .meta({ description: 'As they stand at `seq`, whatever range was asked for.' }),
})
export const communeInList = communeSchema.extend(boardEntrySchema.shape)
export const communesList = z.object({ epoch: z.string(), seq, communes: z.array(communeInList) })
export const communeView = communeInList.extend({
  seq,
  history: z.array(changeFacts),
  neighbours: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      districtName: z.string(),
      borderKm: z.number(),
      zone: zoneOrNoneSchema,
    }),
  ),
})
export const reading = z.object({
  header: z.object({
    number: z.string().optional(),
    issuer: z.string().optional(),
    signedOn: z.string().optional(),
    effectiveAt: z.string().optional(),
  }),
  items: z.array(
    z.object({
      communeCode: z.string(),
      zone: zoneSchema,
      matched: z.string().meta({ description: 'The words as they stand in the text.' }),
      confidence: z.number().min(0).max(1),
      line: z.number().int(),
      note: z.string().optional(),
    }),
  ),
  questions: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      text: z.string(),
      matched: z.string(),
      zone: zoneOrNoneSchema,
      candidates: z.array(z.object({ communeCode: z.string(), label: z.string() })),
      line: z.number().int(),
    }),
  ),
  unread: z.array(z.object({ text: z.string(), line: z.number().int(), reason: z.string() })),
})
const plannedChange = z.object({
  commune: z.string(),
  from: zoneOrNoneSchema,
  to: zoneSchema,
  transition: z.enum(TRANSITIONS),
})
const doubt = z.object({
  code: z.enum(DOUBTS),
  text: z.string(),
  communes: z.array(z.string()).optional(),
  decisions: z.array(decisionRefSchema).optional(),
})
export const checked = z.object({
  epoch: z.string(),
  seq: seq.meta({ description: "The board's seq: hand it back as `preparedOn` when publishing." }),
  changes: z.array(plannedChange),
  doubts: z.array(doubt),
  counts: z.object({ before: zoneCountsSchema, after: zoneCountsSchema }),
})
export const published = z.object({
  id: z.string(),
  state: decisionStateSchema,
  seqs: z.array(seq),
  doubts: z.array(doubt),
})
export const revoked = z.object({ id: z.string(), state: z.literal('revoked'), seqs: z.array(seq) })
export const decisionSummary = z.object({
  id: z.string(),
  number: z.string(),
  issuer: z.string(),
  signedOn: z.string(),
  effectiveAt: instantSchema,
  note: z.string().nullable(),
  state: decisionStateSchema,
  communes: z.number().int(),
  publishedAt: instantSchema,
  publishedBy: z.string(),
  revokedAt: instantSchema.nullable(),
  revokeReason: z.string().nullable(),
})
export const decisionsList = z.object({ decisions: z.array(decisionSummary) })
export const zonesGeoJson = z.object({
  type: z.literal('FeatureCollection'),
  epoch: z.string(),
  seq,
  asOf: instantSchema,
  attribution: z.string(),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      properties: z.object({
        code: z.string(),
        name: z.string(),
        districtCode: z.string(),
        districtName: z.string(),
        zone: zoneOrNoneSchema,
        since: instantSchema.nullable(),
        decision: z.string().nullable(),
      }),
      geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) }),
    }),
  ),
})
export const pushKey = z.object({
  publicKey: z.string().meta({ description: 'VAPID public key (RFC 8292), base64url.' }),
})
export const pushSubscribed = z.object({
  followed: z.number().int().meta({ description: 'Communes that are followed now.' }),
})
export const pushRemoved = z.object({ removed: z.boolean() })
export const pushTested = z.object({ sent: z.literal(true) })
