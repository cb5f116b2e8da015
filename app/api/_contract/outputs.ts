import { z } from 'zod'
import { assignmentSchema } from '@/lib/domain/assignment'
import { boardEntrySchema, zoneCountsSchema } from '@/lib/domain/board-schema'
import { channelSchema } from '@/lib/domain/channel-schema'
import { DOUBTS } from '@/lib/domain/check-decision'
import { communeSchema } from '@/lib/domain/commune-schema'
import { decisionRefSchema, decisionStateSchema } from '@/lib/domain/decision'
import { decisionScheduledSchema, logEventSchema } from '@/lib/domain/event'
import { keepGreenPackageSchema, messagePackageSchema } from '@/lib/domain/message-package'
import { REFUSALS } from '@/lib/domain/refusal'
import { dutySchema, unitLevelSchema } from '@/lib/domain/responsible-unit-schema'
import { TEXT_FORMS } from '@/lib/domain/text-form'
import { REVISION_STATES } from '@/lib/domain/text-revision'
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
  /** Names the request where the server failed: what to quote to whoever runs it. */
  instance: z.string().optional(),
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
export const changeFile = z.string().meta({ description: 'PDF or ZIP, by the name of the file.', format: 'binary' })
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
export const auditPage = z.object({
  entries: z.array(
    z.object({
      seq,
      at: instantSchema,
      actor: z.string(),
      action: z.string(),
      subject: z.string(),
      data: z.unknown(),
      origin: z.string().nullable().meta({ description: 'Address and program, where known.' }),
      hash: z.string().meta({ description: 'SHA-256 over the entry and the hash before it, in hex.' }),
    }),
  ),
})
export const auditVerdict = z.object({
  entries: z.number().int(),
  last: z.object({ seq, hash: z.string() }).nullable(),
  hasHead: z.boolean(),
  faults: z.array(
    z.union([
      z.object({ kind: z.enum(['altered', 'unlinked', 'head']), seq }),
      z.object({ kind: z.enum(['missing', 'cut-off', 'added']), from: seq, to: seq }),
    ]),
  ),
  more: z.number().int(),
  expectedAt: seq.nullable().optional(),
})
export const accountUnit = z.object({ id: z.string(), unitId: z.string().nullable() })
export const decisionsList = z.object({ decisions: z.array(decisionSummary) })
const usedText = z.object({ title: z.string().nullable(), text: z.string() })
const textUse = z.object({
  part: z.enum(['package', 'keep-green', 'common', 'name']),
  move: z.string().optional().meta({ description: 'From and to: "yellow>red".' }),
  zone: zoneOrNoneSchema.optional(),
  transition: z.enum(TRANSITIONS).optional(),
  neighbourZone: z.string().optional(),
  subject: z.string().optional(),
  place: z.string().optional().meta({ description: 'A channel, or a list of the guidance.' }),
})
export const guidelineText = z.object({
  key: z.string(),
  itemIds: z.array(z.string()).meta({ description: 'Items that have these words.' }),
  title: z.string().nullable(),
  text: z.string().meta({ description: 'With its blanks in braces.' }),
  source: z.string(),
  form: z.enum(TEXT_FORMS).nullable(),
  uses: z.array(textUse),
  channels: z.array(channelSchema),
  variants: z.record(z.string(), usedText).meta({ description: 'Other languages, as new as the Vietnamese.' }),
})
export const textsPage = z.object({ edition: z.string(), version: z.number().int(), texts: z.array(guidelineText) })
export const textRevision = z.object({
  id: z.string(),
  edition: z.string(),
  language: z.string(),
  itemIds: z.array(z.string()),
  number: z.number().int(),
  title: z.string().nullable(),
  text: z.string(),
  source: z.string(),
  state: z.enum(REVISION_STATES),
  key: z.string().meta({ description: 'Fingerprint of its words.' }),
  baseHash: z.string().meta({ description: 'Key of the Vietnamese that it was written from.' }),
  baseText: z.string(),
  restores: z.string().nullable(),
  note: z.string().nullable(),
  author: z.string(),
  authorId: z.string(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  saves: z.number().int(),
  decidedBy: z.string().nullable(),
  decidedById: z.string().nullable(),
  decidedAt: instantSchema.nullable(),
  decideNote: z.string().nullable(),
  version: z.number().int().nullable(),
})
export const textHistory = z.object({
  version: z.number().int(),
  text: guidelineText,
  program: usedText.nullable().meta({ description: 'The words as this release of the program brings them.' }),
  revisions: z.array(
    textRevision.extend({
      outdated: z.boolean().meta({ description: 'A variant older than its Vietnamese: kept, not offered.' }),
      programMoved: z.boolean().meta({ description: 'In force, though the program has other words by now.' }),
    }),
  ),
})
export const textTried = z.object({
  faults: z.array(z.object({ code: z.string(), what: z.string() })),
  warnings: z.array(z.object({ code: z.string() }).loose()),
  preview: usedText.extend({ missing: z.array(z.string()) }).nullable(),
  sms: z
    .object({ encoding: z.string(), units: z.number().int(), segments: z.number().int(), left: z.number().int() })
    .nullable(),
  seconds: z.number().nullable().meta({ description: 'Reading time of what is read out.' }),
})
export const localAddition = z.object({
  district: z.string(),
  name: z.string(),
  hotline: z.string().nullable(),
  localNote: z.string().nullable(),
  revision: z.number().int(),
  updatedAt: instantSchema.nullable(),
  updatedBy: z.string().nullable(),
})
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
