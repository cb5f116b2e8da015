import type { Duty } from '@/lib/domain/responsible-unit'
import type { Transition } from '@/lib/domain/transition'
import type { ZoneOrNone } from '@/lib/domain/zone'
import { type DutyRules, selectDuties } from '../duty-rule'
import { communeDuties } from './duties-commune'
import { districtDuties } from './duties-district'
import { provinceDuties } from './duties-province'

const rules: DutyRules = { ...communeDuties, ...districtDuties, ...provinceDuties }

/**
 * What a kind of body has to do now, from part IV, as far as it concerns
 * telling people what to do. Its supervision of media and accounts (in IV.1,
 * IV.4) is left out on purpose: this system holds nothing to act against people.
 */
export const dutiesFor = (kind: string, zone: ZoneOrNone, transition: Transition): Duty[] =>
  selectDuties(rules, kind, zone, transition)
