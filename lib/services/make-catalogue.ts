import type { EditionContent } from '../content/edition-content'
import { type Catalogue, dutyKey, KEEP_GREEN_DUTIES, moveKey } from '../domain/catalogue'
import { transitionOf } from '../domain/transition'
import { ZONES, type ZoneOrNone } from '../domain/zone'

const STATES: readonly ZoneOrNone[] = [null, ...ZONES]

/** Writes out an edition whole: every move between the zones and no zone, every duty that can arise. */
export function makeCatalogue(content: EditionContent): Catalogue {
  const moves = STATES.flatMap((from) => STATES.map((to) => ({ from, to })))
  const packages = Object.fromEntries(moves.map(({ from, to }) => [moveKey(from, to), content.packageFor(from, to)]))
  const duties = Object.fromEntries(
    content.unitKinds.map(({ kind }) => [
      kind,
      {
        ...Object.fromEntries(
          moves.map(({ from, to }) => {
            const transition = transitionOf(from, to)
            return [dutyKey(to, transition), content.dutiesFor(kind, to, transition)]
          }),
        ),
        [KEEP_GREEN_DUTIES]: content.keepGreenDutiesFor(kind),
      },
    ]),
  )
  const keepGreen = { red: content.keepGreenFor('red'), orange: content.keepGreenFor('orange') }
  return { packages, duties, keepGreen, common: [...content.common], names: [...content.names], variants: {} }
}
