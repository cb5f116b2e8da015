import type { Line } from '../scripts'

/** What holds in every zone (II.5–II.8). */

export const commonKeyMessages: readonly Line[] = [
  [
    'II.5',
    'Dù ở vùng nào, bà con cũng thực hiện Thông điệp 5K của Bộ Y tế, đến lượt thì đi tiêm: “vắc xin tốt nhất là vắc xin được tiêm sớm nhất”.',
  ],
]

export const commonDos: readonly Line[] = [
  ['II.5', 'Thực hiện Thông điệp 5K của Bộ Y tế, đến lượt thì đi tiêm vắc xin.'],
  [
    'II.8',
    'Thấy trong người không khỏe, nghi mình nhiễm bệnh thì báo ngay và khai báo trung thực với Trạm Y tế {commune}.',
  ],
]

export const commonDonts: readonly Line[] = [
  ['II.8', 'Đừng giấu khi trong nhà có người nghi nhiễm bệnh.'],
  ['II.8', 'Đừng tin, đừng chia sẻ tin chưa rõ nguồn; chưa chắc thì hỏi lại chính quyền địa phương.'],
  ['II.5', 'Đừng xa lánh, trách móc người mắc bệnh hay người đang cách ly.'],
]

/** For the local units, in every zone. */
export const commonWork: readonly Line[] = [
  [
    'II.5',
    'Phổ biến các chỉ dẫn của Bộ Y tế, cách tự phòng bệnh khi cách ly hoặc chữa bệnh tại nhà, và giải thích lợi ích của việc tiêm vắc xin.',
  ],
  [
    'II.6',
    'Cảm ơn, động viên lực lượng tuyến đầu; kể chuyện người tốt, việc tốt; giới thiệu những cách giúp nhau vượt khó.',
  ],
  ['II.7', 'Nhắc nhau tinh thần đoàn kết, lòng nhân ái và ý chí tự lực của quê mình.'],
  ['II.8', 'Gặp tin đồn sai thì trả lời ngay bằng sự thật, lời lẽ ôn tồn.'],
]

export const loudspeakerGreeting = 'Kính thưa quý bà con {commune}, {district}!'

export const loudspeakerCare =
  'Ai thấy không khỏe, nghi mình nhiễm bệnh, xin báo ngay, khai báo trung thực với Trạm Y tế. Bà con thực hiện đúng Thông điệp Năm K của Bộ Y tế, đến lượt thì đi tiêm vắc xin. Nghe tin đồn, xin đừng vội tin.'

export const loudspeakerThanks = 'Cảm ơn quý bà con!'

export const commonBanner: Line = ['II.5', 'Vắc xin tốt nhất là vắc xin được tiêm sớm nhất']

export const help =
  'Cần giúp đỡ hay muốn hỏi thêm, xin bà con liên hệ Ủy ban nhân dân {commune} hoặc Trạm Y tế {commune}.'

/** What a district adds of its own; each part is left out where it has none. */
export const localHelp = '[[Số điện thoại cần nhớ: {hotline}.]] [[{localNote}]]'
export const localHelpSpoken = '[[Cần giúp, xin gọi số {hotline}.]] [[{localNote}]]'
