import { z } from 'zod'
import { CHANNELS, type Channel } from './channel'
import { TRANSITIONS } from './transition'
import { zoneOrNoneSchema } from './zone-schema'

/** One sentence or text for people, with the guideline's paragraph that it comes from ("II.4.3"). */
export const messageItemSchema = z.object({
  /** Stable within an edition and version. */
  id: z.string().min(1),
  title: z.string().min(1).optional(),
  text: z.string().min(1),
  source: z.string().regex(/^[IV]+(\.\d+)*$/),
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

/** The blanks that a text may carry, in braces: `{commune}`. */
export const BLANKS = ['commune', 'district', 'zone', 'effectiveAt', 'decision', 'hotline'] as const
export type Blank = (typeof BLANKS)[number]
export type Fills = Partial<Record<Blank, string>>
