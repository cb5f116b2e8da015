import { type EditionContent, fillsFor } from '../content'
import { assignUnits, type RegisteredUnit, type UnitTask, unitAbove } from '../domain/assign-units'
import type { Commune } from '../domain/commune'
import type { DecisionRef } from '../domain/decision'
import type { District } from '../domain/district'
import type { ChangeFills } from '../domain/message-package'
import type { ZoneOrNone } from '../domain/zone'
import type { Installation } from './ports'

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

/** What the content in force and the installation give to a change when it surfaces. */
export type Surfacing = {
  edition: string
  fills(change: PlacedChange, installation: Installation): ChangeFills
  /** One entry a unit, with the communes that concern it; those who act first come first. */
  assign(changes: readonly PlacedChange[], keepGreen: readonly Commune[], installation: Installation): UnitTask[]
  /** The unit that is told when one stays silent; null above the last. */
  above(unit: RegisteredUnit, installation: Installation): RegisteredUnit | null
}

/** Surfacing by an edition. Its version, the units and local additions are those of the write that it happens in. */
export const surfaceFrom = (content: EditionContent): Surfacing => ({
  edition: content.edition.id,
  fills: ({ commune, district, to, effectiveAt, decision, revokes }, { local }) =>
    fillsFor(
      {
        commune,
        district,
        zone: to,
        effectiveAt,
        decisionNumber: (revokes ?? decision).number,
        revoked: revokes !== null,
        local: local.get(district.code) ?? { hotline: null, localNote: null },
      },
      content,
    ),
  assign: (changes, keepGreen, { units }) =>
    assignUnits(
      units,
      content.unitKinds,
      changes.map(({ commune }) => ({ commune: commune.code, district: commune.districtCode })),
      keepGreen.map(({ code, districtCode }) => ({ commune: code, district: districtCode })),
    ),
  above: (unit, { units }) => unitAbove(units, content.unitKinds, unit),
})
