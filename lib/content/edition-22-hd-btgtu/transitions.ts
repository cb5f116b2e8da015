import type { Transition } from '@/lib/domain/transition'
import type { TransitionScript } from '../scripts'
import { easing } from './easing'
import { escalation } from './escalation'
import { first } from './first'
import { reaffirmed } from './reaffirmed'
import { stillUnclassified } from './still-unclassified'
import { withdrawn } from './withdrawn'

const scripts: Record<Transition, TransitionScript> = { first, escalation, easing, reaffirmed, withdrawn }

/** The script of a change; a commune that stays unclassified has one of its own, since no decision dates it. */
export const transitionScript = (transition: Transition, unclassifiedStays: boolean): TransitionScript =>
  unclassifiedStays ? stillUnclassified : scripts[transition]
