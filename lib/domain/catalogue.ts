import { z } from 'zod'
import { messagePackageSchema } from './message-package'
import { dutySchema } from './responsible-unit-schema'
import type { Transition } from './transition'
import type { ZoneOrNone } from './zone'

/** Everything that one version of an edition says, as data, so that it can be shown again for ever. */
export const catalogueSchema = z.object({
  /** Unfilled packages by move: "yellow>red", "none>green". */
  packages: z.record(z.string(), messagePackageSchema),
  /** Duties by kind of body, then by zone and transition: "red|escalation". */
  duties: z.record(z.string(), z.record(z.string(), z.array(dutySchema))),
})
export type Catalogue = z.infer<typeof catalogueSchema>

export const moveKey = (from: ZoneOrNone, to: ZoneOrNone): string => `${from ?? 'none'}>${to ?? 'none'}`
export const dutyKey = (zone: ZoneOrNone, transition: Transition): string => `${zone ?? 'none'}|${transition}`
