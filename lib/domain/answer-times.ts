import type { Transition } from './transition'
import type { ZoneOrNone } from './zone'

/** What a change asks for, from the most to the least pressing. */
export const URGENCIES = ['red', 'orange', 'yellow', 'keep-green', 'green', 'none', 'reaffirmed'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Minutes from sending: by when a unit should have answered, and when the unit above it is told. */
export type AnswerTime = { answer: number; escalate: number }
export type AnswerTimes = Record<Urgency, AnswerTime>

/** Until an administrator sets others. A place that turns red has its loudspeaker within twenty minutes. */
export const DEFAULT_ANSWER_TIMES: AnswerTimes = {
  red: { answer: 20, escalate: 40 },
  orange: { answer: 30, escalate: 60 },
  yellow: { answer: 60, escalate: 120 },
  'keep-green': { answer: 60, escalate: 120 },
  green: { answer: 120, escalate: 240 },
  none: { answer: 120, escalate: 240 },
  reaffirmed: { answer: 240, escalate: 480 },
}

/** How pressing one change is. */
export const urgencyOf = (to: ZoneOrNone, transition: Transition): Urgency =>
  transition === 'reaffirmed' ? 'reaffirmed' : (to ?? 'none')

/** The shortest times among several changes. Throws RangeError for none. */
export function shortestTime(times: AnswerTimes, urgencies: readonly Urgency[]): AnswerTime {
  if (urgencies.length === 0) throw new RangeError('A unit is asked because of at least one change.')
  const all = urgencies.map((urgency) => times[urgency])
  return {
    answer: Math.min(...all.map(({ answer }) => answer)),
    escalate: Math.min(...all.map(({ escalate }) => escalate)),
  }
}
