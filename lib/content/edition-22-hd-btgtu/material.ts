import type { Line, Move } from '../scripts'
import { zoneName } from './zone-names'
import { scriptOf } from './zone-scripts'

/** Lead of a change that a decision dates. */
export const byDecision = { spoken: 'Từ {effectiveAt}, ', written: 'Theo {decision}, từ {effectiveAt}, ' }

/** What every form of part III begins with in a new zone; `name` is "vùng đỏ". */
export const useMaterial = (name: string): readonly Line[] => [
  ['III.1', `Đăng bài, gửi tin nhắn dành cho ${name} qua trang thông tin điện tử, Facebook, Zalo.`],
  ['III.2', `Phát bài dành cho ${name} trên loa cơ sở, loa di động và qua đội thông tin lưu động.`],
  ['III.3', `Treo băng rôn, khẩu hiệu dành cho ${name} ở trục đường chính, chợ, khu dân cư.`],
  ['III.4', `Phát tờ rơi, tờ gấp dành cho ${name}.`],
]

const quoted = (texts: readonly string[]): string =>
  texts.map((text) => `“${text.replace(/[“”]/g, '').replace(/\.$/, '')}”`).join(', ')

/** What to recall, form by form, because of this move: only what the new zone does not itself say. */
export function recallMaterial({ from, to }: Move): readonly Line[] {
  const name = zoneName(from)
  const before = scriptOf(from)
  const after = scriptOf(to)
  const kept = new Set(after.banners.map(([, text]) => text))
  const banners = before.banners.map(([, text]) => text).filter((text) => !kept.has(text))
  const sms = before.smsTail === after.smsTail ? '' : ` có câu ${quoted([before.smsTail])}`
  return [
    ['III.1', `Gỡ hoặc sửa bài đăng, hình ảnh còn ghi ${name} trước đây; không gửi lại tin nhắn cũ${sms}.`],
    ['III.2', `Ngừng phát loa các bài của ${name} trước đây, nhất là lời nhắc ${quoted([before.reminder])}.`],
    [
      'III.3',
      `Gỡ băng rôn, khẩu hiệu, pano, áp phích của ${name} trước đây: ${quoted([`{commune} là ${name}`, ...banners])}.`,
    ],
    ['III.4', `Thu lại tờ rơi, tờ gấp “Bà con cần biết ở ${name}” trước đây còn ở các điểm phát.`],
    ['III.5', `Thôi dùng gợi ý nói chuyện và các câu hỏi đáp của ${name} trước đây.`],
  ]
}
