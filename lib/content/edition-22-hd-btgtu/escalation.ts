import type { TransitionScript } from '../scripts'
import { byDecision, recallMaterial, useMaterial } from './material'
import { levelName, zoneName } from './zone-names'

export const escalation: TransitionScript = {
  lead: byDecision,
  clause: ({ from }, place, zoneSaid) => `${place} chuyển từ ${zoneName(from)} lên ${zoneSaid}`,
  sms: () => 'lên {zone}',
  banner: ({ to }) => `{commune} là ${zoneName(to)}, ${levelName(to)}`,
  tone: (zone) =>
    zone === 'red'
      ? 'Nguy cơ nay cao hơn trước, xin bà con bình tĩnh.'
      : 'Nguy cơ nay cao hơn trước, xin bà con cẩn thận nhưng đừng hoang mang.',
  starts: ({ to }) => useMaterial(zoneName(to)),
  stops: ({ from }) => recallMaterial(zoneName(from)),
}
