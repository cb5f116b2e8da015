import type { ZoneScript } from '../scripts'
import { redQuestions } from './questions'

const source = 'II.4.3'

export const red: ZoneScript = {
  zone: 'red',
  source,
  purpose: 'Giúp bà con yên lòng, ở trong nhà, biết chỗ để nhờ giúp đỡ, cùng nhau thu hẹp vùng đỏ.',
  keyMessages: [
    [
      source,
      'Nơi mình là vùng đỏ, vùng nguy cơ rất cao. Bà con ở trong nhà, chỉ ra ngoài khi thật sự cần thiết và được chính quyền cho phép.',
    ],
    [
      source,
      'Bà con giữ khoảng cách giữa người với người, giữa nhà với nhà. Nhà nào cũng giữ được thì cả xóm yên tâm, vùng đỏ sớm thu hẹp.',
    ],
    [
      source,
      'Lúc này, mong bà con thương yêu, đùm bọc nhau. Nhà nào khó khăn, ai đau yếu, neo đơn cần giúp, xin báo với Ủy ban nhân dân {commune}.',
    ],
  ],
  dos: [
    [source, 'Ở trong nhà.'],
    [source, 'Thật sự cần ra ngoài thì xin phép chính quyền trước, được cho phép rồi hãy đi.'],
    [source, 'Giữ khoảng cách giữa người với người, giữa nhà với nhà.'],
    [source, 'Nhà nào khó khăn, cần giúp đỡ thì báo với Ủy ban nhân dân {commune}.'],
  ],
  donts: [
    [source, 'Đừng ra ngoài khi không thật sự cần thiết.'],
    [source, 'Đừng qua lại nhà này, nhà khác.'],
  ],
  work: [
    [source, 'Nhắc nhở, vận động bà con ở trong nhà, giữ khoảng cách; lời lẽ ân cần để bà con yên lòng.'],
    [source, 'Hỏi xem nhà nào khó khăn, ai đau yếu, neo đơn để đề xuất cách giúp đỡ.'],
    [source, 'Chia sẻ những chuyện vui, chuyện đùm bọc nhau để bà con thêm lạc quan.'],
  ],
  retire: 'Ngừng lời nhắc “ở trong nhà” của vùng đỏ; thay bằng thông điệp đang áp dụng.',
  loudspeaker:
    'Bà con ở trong nhà, chỉ ra ngoài khi thật sự cần thiết và được chính quyền cho phép. Giữ khoảng cách giữa người với người, giữa nhà với nhà. Nhà nào khó khăn, cần giúp đỡ, xin báo với Ủy ban nhân dân. Xin bà con thương yêu, đùm bọc nhau để cùng vượt qua.',
  reminder: '{commune} là vùng đỏ, bà con ở trong nhà, chỉ ra ngoài khi thật cần và được cho phép',
  smsTail: 'Bà con ở trong nhà, chỉ ra ngoài khi thật cần và được chính quyền cho phép.',
  banners: [
    [source, 'Ở trong nhà là bảo vệ mình và xóm giềng'],
    [source, 'Chỉ ra ngoài khi thật cần và được cho phép'],
    [source, 'Thương yêu, đùm bọc nhau, cùng vượt qua dịch bệnh'],
  ],
  questions: [
    {
      ask: 'Nhà có việc gấp hoặc đang thiếu thốn thì làm sao?',
      answer:
        'Có việc thật sự cần thiết, bà con xin phép chính quyền, được cho phép rồi hãy ra ngoài. Nhà nào thiếu thốn, xin báo với Ủy ban nhân dân {commune} để cùng tìm cách giúp. Bà con đừng ngại.',
    },
    ...redQuestions,
  ],
}
