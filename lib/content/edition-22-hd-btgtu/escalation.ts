import type { TransitionScript } from '../scripts'
import { byDecision, recallMaterial, useMaterial } from './material'
import { moveWords } from './moves'
import { zoneName } from './zone-names'

export const escalation: TransitionScript = {
  lead: byDecision,
  clause: ({ from }, place, zoneSaid) => `${place} chuyển từ ${zoneName(from)} lên ${zoneSaid}`,
  sms: () => 'chuyển lên {zone}',
  banner: () => '{commune} là {zone}',
  tone: (move) => moveWords(move).tone,
  starts: (move) => [['III.2', moveWords(move).advice], ...useMaterial(zoneName(move.to))],
  stops: recallMaterial,
}
