import type { Line } from '../scripts'

/** Lead of a change that a decision dates. */
export const byDecision = { spoken: 'Từ {effectiveAt}, ', written: 'Theo {decision}, từ {effectiveAt}, ' }

/** What every form of part III begins with in a new zone; `name` is "vùng đỏ". */
export const useMaterial = (name: string): readonly Line[] => [
  ['III.1', `Đăng bài, gửi tin nhắn dành cho ${name} qua trang thông tin điện tử, Facebook, Zalo.`],
  ['III.2', `Phát bài dành cho ${name} trên loa cơ sở, loa di động và qua đội thông tin lưu động.`],
  ['III.3', `Treo băng rôn, khẩu hiệu dành cho ${name} ở trục đường chính, chợ, khu dân cư.`],
  ['III.4', `Phát tờ rơi, tờ gấp dành cho ${name}.`],
]

/** What to recall, form by form, when a zone ends; `name` is the former zone's. */
export const recallMaterial = (name: string): readonly Line[] => [
  ['III.1', `Gỡ hoặc sửa bài đăng, hình ảnh còn ghi ${name} trước đây; không gửi lại tin nhắn cũ.`],
  ['III.2', `Ngừng phát loa các bài của ${name} trước đây.`],
  ['III.3', `Gỡ băng rôn, khẩu hiệu, pano, áp phích của ${name} trước đây.`],
  ['III.4', `Thu lại tờ rơi, tờ gấp của ${name} trước đây còn ở các điểm phát.`],
]
