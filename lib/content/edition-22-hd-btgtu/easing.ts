import type { TransitionScript } from '../scripts'
import { byDecision, recallMaterial, useMaterial } from './material'
import { moveWords } from './moves'
import { zoneName } from './zone-names'

/**
 * Thanks people without saying that they brought the easing about: it may
 * also come from revoking a decision.
 */
export const easing: TransitionScript = {
  lead: byDecision,
  clause: ({ from }, place, zoneSaid) => `${place} chuyển từ ${zoneName(from)} sang ${zoneSaid}`,
  sms: () => 'chuyển sang {zone}',
  banner: () => '{commune} là {zone}',
  tone: (move) => moveWords(move).tone,
  starts: (move) => [['III.2', moveWords(move).advice], ...useMaterial(zoneName(move.to))],
  stops: recallMaterial,
}
