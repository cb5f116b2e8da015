import { z } from 'zod'
import {
  commonPartSchema,
  keepGreenPackageSchema,
  languageSchema,
  messageItemSchema,
  messagePackageSchema,
} from './message-package'
import { dutySchema } from './responsible-unit-schema'
import type { Transition } from './transition'
import type { ZoneOrNone } from './zone'

/** Everything that one version of an edition says, as data, so that it can be shown again for ever. */
export const catalogueSchema = z.object({
  /** Unfilled packages by move: "yellow>red", "none>green". */
  packages: z.record(z.string(), messagePackageSchema),
  /** Duties by kind of body, then by zone and transition: "red|escalation". */
  duties: z.record(z.string(), z.record(z.string(), z.array(dutySchema))),
  /** Unfilled, by the zone that a neighbour has turned: "red", "orange". */
  keepGreen: z.record(z.string(), keepGreenPackageSchema).default({}),
  common: z.array(commonPartSchema).default([]),
  /** Names that a text in another language needs: "name/zone/red". */
  names: z.array(messageItemSchema).default([]),
  /** Approved texts in other languages, by language and item; `of` is the fingerprint of the Vietnamese text. */
  variants: z
    .record(
      languageSchema,
      z.record(z.string(), z.object({ title: z.string().optional(), text: z.string(), of: z.string() })),
    )
    .default({}),
})
export type Catalogue = z.infer<typeof catalogueSchema>

export const moveKey = (from: ZoneOrNone, to: ZoneOrNone): string => `${from ?? 'none'}>${to ?? 'none'}`
/** Under this key stand the duties of a kind of body towards green places beside a red or orange one. */
export const KEEP_GREEN_DUTIES = 'keep-green'
export const dutyKey = (zone: ZoneOrNone, transition: Transition): string => `${zone ?? 'none'}|${transition}`
