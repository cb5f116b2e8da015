import type { Edition } from '@/lib/domain/edition'
import type { CommonPart, KeepGreenPackage, MessageItem, MessagePackage } from '@/lib/domain/message-package'
import type { UnitKind } from '@/lib/domain/resolve-units'
import type { Duty } from '@/lib/domain/responsible-unit'
import type { Transition } from '@/lib/domain/transition'
import type { ZoneOrNone } from '@/lib/domain/zone'

/** All that one guideline gives the system. Editions stand side by side; a change keeps the one it surfaced with. */
export type EditionContent = {
  edition: Edition
  /** Version of our texts within the edition, rising. */
  version: number
  /** Ids of the guideline's paragraphs, the only sources that an item may name. */
  paragraphs: readonly string[]
  /** The unfilled package for a move between two zones; the same for the same move, always. */
  packageFor: (from: ZoneOrNone, to: ZoneOrNone) => MessagePackage
  /** The unfilled package for a green place beside one that turned red or orange. */
  keepGreenFor: (neighbourZone: 'red' | 'orange') => KeepGreenPackage
  /** Unfilled texts for every zone, one part a subject. */
  common: readonly CommonPart[]
  /** A zone as the edition writes it: "vùng đỏ (nguy cơ rất cao)". */
  zoneInText: (zone: ZoneOrNone) => string
  /** The same as it is read out: "vùng đỏ, tức là vùng nguy cơ rất cao". */
  zoneInSpeech: (zone: ZoneOrNone) => string
  /** Zone names as items ("name/zone/red"), so that they can be said in other languages too. */
  names: readonly MessageItem[]
  /** Bodies of part IV. */
  unitKinds: readonly UnitKind[]
  /** What a kind of body has to do now: one to four duties. Empty for a kind that the edition does not know. */
  dutiesFor: (kind: string, zone: ZoneOrNone, transition: Transition) => Duty[]
  /** What a kind of body has to do for green places beside a red or orange one; empty for those not asked then. */
  keepGreenDutiesFor: (kind: string) => Duty[]
}
