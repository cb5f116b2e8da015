import { type EditionContent, fillsFor } from '../content'
import type { Commune } from '../domain/commune'
import type { DecisionRef } from '../domain/decision'
import type { District } from '../domain/district'
import type { Fills } from '../domain/message-package'
import { assignmentsFor } from '../domain/resolve-units'
import type { ResponsibleUnit } from '../domain/responsible-unit'
import type { ZoneOrNone } from '../domain/zone'

/** One commune's change, with its place, as content and units look at it. */
export type PlacedChange = {
  commune: Commune
  district: District
  from: ZoneOrNone
  to: ZoneOrNone
  effectiveAt: Date
  /** The decision that stands afterwards; the revoked one where none does. */
  decision: DecisionRef
  /** The decision taken back, when that is the act. */
  revokes: DecisionRef | null
}

/** What the content in force gives to a change when it surfaces. */
export type Surfacing = {
  edition: string
  version: number
  fills(change: PlacedChange): Fills
  /** One entry a unit, with the communes that concern it; those who act first come first. */
  assign(changes: readonly PlacedChange[]): { unit: ResponsibleUnit; communes: string[] }[]
}

/** Surfacing by an edition, at the version that the database keeps for it. */
export const surfaceFrom = (content: EditionContent, version: number): Surfacing => ({
  edition: content.edition.id,
  version,
  fills: ({ commune, district, to, effectiveAt, decision, revokes }) =>
    fillsFor(
      {
        commune,
        district,
        zone: to,
        effectiveAt,
        decisionNumber: (revokes ?? decision).number,
        revoked: revokes !== null,
      },
      content,
    ),
  assign: (changes) =>
    assignmentsFor(content.unitKinds, changes).map(({ unit, communeCodes }) => ({ unit, communes: communeCodes })),
})
