import { z } from 'zod'
import type { DecisionRef } from './decision'
import type { ChangeFills } from './message-package'
import { instantSchema } from './time-schema'
import type { Transition } from './transition'
import type { ZoneOrNone } from './zone'

/** One commune's change of zone, as the log keeps it for ever. */
export type ZoneChange = {
  seq: number
  /** First seq of the write that it belongs to: the changes of one act share it. */
  batch: number
  commune: string
  from: ZoneOrNone
  to: ZoneOrNone
  transition: Transition
  effectiveAt: Date
  since: string | null
  /** The decision that stands after the change; the revoked one where none stands. */
  decision: DecisionRef
  revokes: DecisionRef | null
  edition: string
  version: number
  /** What fills the package's blanks, as it was when the change surfaced. */
  fills: ChangeFills
  /** Green communes beside it that are told to stay green, where it turned red or orange. */
  keepGreen: string[]
  at: Date
}

/** A position in the log as a path segment or query value. */
export const seqSchema = z.coerce.number().int().min(0).max(2_147_483_647)

/** An instant as a query value. A "+" that a program forgot to encode arrives as a space and is read as "+". */
export const instantQuerySchema = z.preprocess(
  (value) => (typeof value === 'string' ? value.replace(/ (?=\d\d:?\d\d$)/, '+') : value),
  instantSchema,
)
