import type { TransitionScript } from '../scripts'
import { byDecision, useMaterial } from './material'
import { zoneName } from './zone-names'

/** From unclassified to a zone; also after a withdrawal, so nothing here says "for the first time". */
export const first: TransitionScript = {
  lead: byDecision,
  clause: (_, place, zoneSaid) => `${place} được xếp vào ${zoneSaid}`,
  sms: () => 'là {zone}',
  banner: () => '{commune} là {zone}',
  tone: ({ to }) =>
    to === 'red'
      ? 'Xin bà con bình tĩnh, làm theo mấy việc sau đây.'
      : 'Xin bà con dành ít phút để biết việc cần làm ở vùng này.',
  starts: ({ to }) => useMaterial(zoneName(to)),
  stops: () => [['III.1', 'Gỡ hoặc sửa thông báo, bài đăng còn ghi rằng địa phương chưa được phân vùng.']],
}
