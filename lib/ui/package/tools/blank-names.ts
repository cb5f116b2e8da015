import type { Blank } from '../../../domain/message-package'

/** The blanks that have a name for people: all of them. Apart from the domain's own list, which brings a schema library along. */
const names: Record<Blank, true> = {
  commune: true,
  district: true,
  zone: true,
  effectiveAt: true,
  decision: true,
  hotline: true,
  localNote: true,
  neighbour: true,
  neighbourZone: true,
  rumour: true,
  fact: true,
  factSource: true,
}
export const BLANK_NAMES = Object.keys(names) as Blank[]
