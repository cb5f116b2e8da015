import type { Commune } from '../../lib/domain/commune'
import type { Exceptions } from '../about'
import type { Problem } from '../problem'
import type { AreaCollection, CommuneFacts } from '../types'

/** What the checks look at: one set of shapes, and what is said about it. */
export interface Subject {
  /** Which shapes these are, in words for messages: "khảo sát", "communes-detail.topojson". */
  where: string
  /** The units that must be there, no more and no fewer. */
  units: Commune[]
  /** The shapes, in degrees. */
  shapes: AreaCollection
  /** Labels and neighbours; absent while boundaries are only being read. */
  facts?: CommuneFacts[]
  known: Exceptions
}

/** Finds all problems of one kind. Pure; never throws on bad shapes. */
export type Check = (subject: Subject) => Problem[]
