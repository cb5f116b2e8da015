import type { TransitionScript } from '../scripts'
import { byDecision, recallMaterial, useMaterial } from './material'
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
  tone: (zone) =>
    zone === 'green'
      ? 'Cảm ơn bà con đã đồng lòng trong những ngày qua. Giờ mình cùng nhau giữ vững màu xanh.'
      : 'Cảm ơn bà con đã đồng lòng trong những ngày qua. Nguy cơ vẫn còn, xin bà con đừng nôn nóng.',
  starts: ({ to }) => useMaterial(zoneName(to)),
  stops: ({ from }) => recallMaterial(zoneName(from)),
}
