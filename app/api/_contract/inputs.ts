import { z } from 'zod'
import { answerTimesSchema } from '@/lib/domain/answer-times-schema'
import { instantQuerySchema, seqSchema } from '@/lib/domain/change'
import { channelSchema } from '@/lib/domain/channel-schema'
import { communeCodeSchema } from '@/lib/domain/commune-schema'
import { countSchema } from '@/lib/domain/count-schema'
import { languageSchema } from '@/lib/domain/message-package'
import { toNfc } from '@/lib/domain/nfc'
import { endpointSchema } from '@/lib/domain/push-subscription-schema'
import { lineSchema, textSchema } from '@/lib/domain/text'
import { TRANSITIONS } from '@/lib/domain/transition'
import { ZONES } from '@/lib/domain/zone'
import { LINK_HOURS, MAX_LINK_HOURS } from '@/lib/services/assignment-links'
import { FILE_KINDS } from '@/lib/takeaway/file-kind'

/** The name of something that is looked up: whatever it is, the database must be able to be asked for it. */
const idText = (max: number) => textSchema(max).pipe(z.string().min(1))

export const boardQuery = z.object({
  at: instantQuerySchema.optional().meta({ description: 'Instant of the past; without it the board of now.' }),
})
export const eventsQuery = z.object({
  after: seqSchema.default(0).meta({ description: 'Seq that the reader has; events after it are answered.' }),
  limit: z.coerce.number().int().min(1).max(1000).default(256),
  epoch: textSchema(100).optional().meta({ description: "The reader's epoch; another one is answered with 410." }),
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
export const auditQuery = z.object({
  before: seqSchema.optional().meta({ description: 'Entries before this seq.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  actor: textSchema(200).optional().meta({ description: 'Part of who acted, in any case.' }),
  action: textSchema(100).optional().meta({ description: 'An action, or the beginning of several: "account:".' }),
  subject: textSchema(300).optional().meta({ description: 'Part of what it was done to.' }),
  from: instantQuerySchema.optional().meta({ description: 'At or after it.' }),
  to: instantQuerySchema.optional().meta({ description: 'Before it.' }),
})
export const verificationQuery = z.object({
  expect: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .meta({ description: 'A hash that was noted outside; the answer says of which entry it is.' }),
})
export const userParams = z.object({ id: z.string().regex(/^[\w-]{1,64}$/) })
export const accountUnitBody = z.object({ unitId: idText(100).nullable() })
export const communeParams = z.object({ code: communeCodeSchema })
export const changeParams = z.object({ seq: seqSchema.pipe(z.number().min(1)) })
export const fileParams = changeParams.extend({ file: z.enum(FILE_KINDS) })
export const fileQuery = z.object({
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .default('vi')
    .meta({ description: 'Texts that exist in this language stand in it; the others in Vietnamese.' }),
})
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
const zoneOrNone = z.enum([...ZONES, 'none']).transform((zone) => (zone === 'none' ? null : zone))
export const textsQuery = z.object({
  zone: zoneOrNone
    .optional()
    .meta({ description: 'Zone of the packages; `none` for unclassified. What holds in every zone is in each.' }),
  transition: z.enum(TRANSITIONS).optional(),
  channel: channelSchema.optional(),
  language: languageSchema
    .optional()
    .meta({ description: 'Only texts that this language has, as new as the Vietnamese.' }),
})
const textKey = z
  .string()
  .regex(/^[0-9a-f]{24}$/)
  .meta({ description: 'Fingerprint of the words; an older one leads to what they have become.' })
export const textParams = z.object({ key: textKey })
const MAX_GUIDELINE_TEXT = 8000
const words = {
  title: lineSchema(200).nullable().default(null),
  text: textSchema(MAX_GUIDELINE_TEXT)
    .transform((text) => toNfc(text).replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().min(1)),
}
const noteSchema = textSchema(2000).nullable()
export const newRevisionBody = z.object({
  ...words,
  key: textKey,
  language: languageSchema.default('vi'),
  note: noteSchema.optional(),
  restores: z.uuid().nullable().optional().meta({ description: 'The revision whose words it brings back.' }),
})
export const saveRevisionBody = z.object({
  ...words,
  saves: countSchema.min(1).meta({ description: 'The count of saves that the writer last saw.' }),
  note: noteSchema.optional(),
  base: textKey.optional().meta({ description: 'The words in force that the writer has joined with the draft.' }),
})
export const decideBody = z.object({ note: noteSchema.default(null) })
export const noBody = z.object({})
export const tryTextBody = z.object({
  title: textSchema(400).nullable().default(null),
  text: textSchema(MAX_GUIDELINE_TEXT),
  key: textKey,
  language: languageSchema.default('vi'),
  commune: communeCodeSchema,
})
export const districtParams = z.object({ district: idText(20) })
const noBraces = (text: string): boolean => !/[{}]|\[\[|\]\]/.test(text)
const BRACES = 'Không được có dấu ngoặc nhọn hay hai dấu ngoặc vuông liền nhau.'
const addedLine = (max: number) => lineSchema(max).refine(noBraces, BRACES).nullable()
export const localBody = z.object({
  hotline: addedLine(60),
  localNote: addedLine(300),
  revision: countSchema.meta({ description: 'The revision that the writer last saw; 0 where none is kept.' }),
})
export const endpointBody = z.object({ endpoint: endpointSchema })

export const assignmentsQuery = z.object({
  open: z.literal('1').optional().meta({ description: 'Only those neither done nor superseded.' }),
  unit: textSchema(100).optional(),
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
  revision: countSchema.meta({ description: 'The revision that the editor had before them.' }),
  times: answerTimesSchema,
})
