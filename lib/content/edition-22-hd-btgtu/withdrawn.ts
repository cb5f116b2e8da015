import type { TransitionScript } from '../scripts'
import { recallMaterial } from './material'
import { zoneName } from './zone-names'

/** The decision that classified a commune was revoked, and nothing stood before it. */
export const withdrawn: TransitionScript = {
  lead: { spoken: 'Từ {effectiveAt}, ', written: 'Từ {effectiveAt}, ' },
  clause: ({ from }, place) => `quyết định xếp ${place} vào ${zoneName(from)} đã được thu hồi, không còn hiệu lực`,
  sms: () => 'chưa thuộc vùng nào (quyết định trước đã thu hồi)',
  banner: () => '{commune} chưa được phân vùng, đừng lơ là',
  tone: () => 'Hiện nơi mình chưa được phân vùng và đang chờ quyết định mới.',
  starts: () => [
    ['III.1', 'Đăng tin: quyết định phân vùng đã được thu hồi, địa phương đang chờ quyết định mới.'],
    ['III.2', 'Báo trên loa: quyết định phân vùng đã được thu hồi, bà con chờ quyết định mới và vẫn phòng dịch.'],
  ],
  stops: (move) => [
    ['II.4', `Tạm ngừng dùng mọi thông điệp của ${zoneName(move.from)} trước đây cho đến khi có quyết định mới.`],
    ...recallMaterial(move),
  ],
}
