import type { TransitionScript } from '../scripts'
import { byDecision } from './material'
import { zoneName } from './zone-names'

export const reaffirmed: TransitionScript = {
  lead: byDecision,
  clause: (_, place, zoneSaid) => `${place} tiếp tục là ${zoneSaid}`,
  sms: () => 'vẫn là {zone}',
  banner: ({ to }) => `{commune} vẫn là ${zoneName(to)}, ${to === 'red' ? 'xin gắng thêm' : 'đừng lơ là'}`,
  tone: ({ to }) =>
    to === 'red'
      ? 'Bà con đã cố gắng nhiều, xin bà con gắng thêm.'
      : 'Cảm ơn bà con đã cùng nhau phòng dịch, xin bà con tiếp tục giữ như vậy.',
  starts: ({ to }) => [
    ['III.2', `Báo cho bà con biết địa phương tiếp tục là ${zoneName(to)}; những việc đang làm thì giữ như trước.`],
  ],
  stops: ({ to }) => [
    [
      'III.4',
      `Chỉ ngừng dùng những bản còn ghi quyết định và thời điểm cũ; tài liệu khác của ${zoneName(to)} giữ nguyên.`,
    ],
  ],
}
