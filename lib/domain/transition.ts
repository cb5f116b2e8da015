import { unreachable } from './unreachable'
import { type Zone, type ZoneOrNone, zoneDistance } from './zone'

/**
 * What a change means. `withdrawn` exists because revoking the first decision
 * on a commune leaves it unclassified, which is neither easing nor escalation.
 */
export const TRANSITIONS = ['first', 'escalation', 'easing', 'reaffirmed', 'withdrawn'] as const
export type Transition = (typeof TRANSITIONS)[number]

/**
 * Names the change from one zone to another.
 * Unclassified to unclassified is no change and counts as `reaffirmed`.
 */
export function transitionOf(from: ZoneOrNone, to: ZoneOrNone): Transition {
  if (from === to) return 'reaffirmed'
  if (to === null) return 'withdrawn'
  if (from === null) return 'first'
  return zoneDistance(from, to) > 0 ? 'escalation' : 'easing'
}

/** The guideline's words for becoming a zone (II.4.1–II.4.2): "xanh hóa" … "đỏ hóa". */
export function becomingName(zone: Zone): string {
  switch (zone) {
    case 'green':
      return 'xanh hóa'
    case 'yellow':
      return 'vàng hóa'
    case 'orange':
      return 'cam hóa'
    case 'red':
      return 'đỏ hóa'
    default:
      return unreachable(zone)
  }
}

/** The Vietnamese name of a change, for people: "đỏ hóa", "phân vùng lần đầu", "giữ nguyên vùng", "thu hồi phân vùng". */
export function transitionName(from: ZoneOrNone, to: ZoneOrNone): string {
  if (from === to) return 'giữ nguyên vùng'
  if (to === null) return 'thu hồi phân vùng'
  if (from === null) return 'phân vùng lần đầu'
  return becomingName(to)
}

/** How many of these changes lead to another zone: a new decision may also keep the one there was. */
export const movedAmong = (changes: readonly { from: ZoneOrNone; to: ZoneOrNone }[]): number =>
  changes.filter(({ from, to }) => from !== to).length

/** Gravest first: rises before first classifications, red before the rest, easing last. */
export function gravity(from: ZoneOrNone, to: ZoneOrNone): number {
  const rank = to === null ? 0 : { green: 1, yellow: 2, orange: 3, red: 4 }[to]
  const step = { escalation: 10, first: 5, withdrawn: 4, easing: 2, reaffirmed: 0 }[transitionOf(from, to)]
  return to === 'red' && from !== 'red' ? 100 : step + rank
}
