import type { TransitionScript } from '../scripts'
import { byDecision, recallMaterial, useMaterial } from './material'
import { zoneName } from './zone-names'

export const escalation: TransitionScript = {
  lead: byDecision,
  clause: ({ from }, place, zoneSaid) => `${place} chuyển từ ${zoneName(from)} lên ${zoneSaid}`,
  sms: () => 'chuyển lên {zone}',
  banner: () => '{commune} là {zone}',
  tone: (zone) =>
    zone === 'red'
      ? 'Nguy cơ nay cao hơn trước. Xin bà con bình tĩnh, làm theo mấy việc sau đây.'
      : 'Nguy cơ nay cao hơn trước. Xin bà con cẩn thận nhưng đừng hoang mang.',
  starts: ({ to }) => useMaterial(zoneName(to)),
  stops: ({ from }) => recallMaterial(zoneName(from)),
}
