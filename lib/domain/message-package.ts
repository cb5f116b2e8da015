import { z } from 'zod'
import type { Fills } from './blank'
import { CHANNELS, type Channel } from './channel'
import { TEXT_FORMS } from './text-form'
import { TRANSITIONS } from './transition'
import { zoneOrNoneSchema } from './zone-schema'

/** A language besides Vietnamese, as BCP 47 writes it: "km". */
export const languageSchema = z.string().regex(/^[a-z]{2,3}$/)
const variantSchema = z.object({ title: z.string().min(1).optional(), text: z.string().min(1) })

/** One sentence or text for people, with the guideline's paragraph that it comes from ("II.4.3"). */
export const messageItemSchema = z.object({
  /** Stable within an edition and version. */
  id: z.string().min(1),
  title: z.string().min(1).optional(),
  text: z.string().min(1),
  source: z.string().regex(/^[IV]+(\.\d+)*$/),
  /** What kind of text it is, where its channel has several. */
  form: z.enum(TEXT_FORMS).optional(),
  /** Blanks that nothing filled: they still stand in the text, in braces, and the text is not to be used yet. */
  missing: z.array(z.string().min(1)).min(1).optional(),
  /** The same text in other languages, by language; only those that are as new as the Vietnamese. */
  variants: z.record(languageSchema, variantSchema.extend({ missing: z.array(z.string()).optional() })).optional(),
})
export type MessageItem = z.infer<typeof messageItemSchema>

const items = z.array(messageItemSchema)
const atLeastOne = z.array(messageItemSchema).min(1)
const byChannel = Object.fromEntries(CHANNELS.map((channel) => [channel, atLeastOne])) as Record<
  Channel,
  typeof atLeastOne
>

/** What to say for a zone and for the transition that led to it. In each channel the first item is the one to use now. */
export const messagePackageSchema = z.object({
  edition: z.string().min(1),
  version: z.number().int().positive(),
  zone: zoneOrNoneSchema,
  transition: z.enum(TRANSITIONS),
  purpose: messageItemSchema,
  keyMessages: atLeastOne,
  dos: atLeastOne,
  donts: atLeastOne,
  /** What must begin now, because of this transition. */
  starts: items,
  /** What goes on as before. */
  continues: items,
  /** What must stop or be withdrawn. */
  stops: items,
  channels: z.object(byChannel),
})
export type MessagePackage = z.infer<typeof messagePackageSchema>

/** What is said to a green place whose neighbour has turned red or orange, so that it stays green. */
export const keepGreenPackageSchema = z.object({
  purpose: messageItemSchema,
  keyMessages: atLeastOne,
  dos: atLeastOne,
  donts: atLeastOne,
  channels: z.object(byChannel),
})
export type KeepGreenPackage = z.infer<typeof keepGreenPackageSchema>

/** Texts for every zone (II.5–II.8), by subject; the items say by themselves which form they have. */
export const COMMON_SUBJECTS = ['health-ministry', 'support', 'thanks', 'rumour'] as const
export type CommonSubject = (typeof COMMON_SUBJECTS)[number]
export const commonPartSchema = z.object({
  subject: z.enum(COMMON_SUBJECTS),
  title: z.string().min(1),
  channels: z.object(byChannel).partial(),
})
export type CommonPart = z.infer<typeof commonPartSchema>

export { BLANKS, type Blank, type Fills } from './blank'
/** What fills the texts of a change; `spoken` is for those that are read out (numbers and dates in words). */
export type ChangeFills = Fills & { spoken?: Fills }
