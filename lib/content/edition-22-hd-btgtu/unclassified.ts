import type { ZoneScript } from '../scripts'
import { unclassifiedQuestions } from './questions'

const source = 'II.4'

/** A commune that no decision classifies: before the first one, or after it was revoked. */
export const unclassified: ZoneScript = {
  zone: null,
  source,
  purpose:
    'Giúp bà con biết địa phương hiện chưa được phân vùng và vẫn giữ việc phòng dịch trong lúc chờ quyết định mới.',
  keyMessages: [
    [source, '{commune} hiện chưa được phân vùng. Bà con chờ quyết định mới và nghe thông báo của địa phương.'],
    ['II.2', 'Chưa phân vùng không có nghĩa là hết dịch. Bà con đừng lơ là, chủ quan.'],
    [source, 'Trong lúc chờ, bà con làm theo hướng dẫn phòng dịch đang có của chính quyền địa phương.'],
  ],
  dos: [
    [source, 'Làm theo hướng dẫn phòng dịch đang có của chính quyền địa phương.'],
    [source, 'Nghe thông báo của địa phương để biết khi có quyết định mới.'],
  ],
  donts: [
    ['II.2', 'Đừng nghĩ chưa phân vùng là hết dịch.'],
    [source, 'Đừng tự đoán nơi mình thuộc vùng nào.'],
  ],
  work: [[source, 'Chờ quyết định mới; chỉ dùng thông điệp chung cho mọi vùng.']],
  retire: 'Ngừng phát, ngừng đọc thông báo rằng địa phương chưa được phân vùng.',
  loudspeaker:
    'Trong lúc chờ, bà con làm theo hướng dẫn phòng dịch đang có của chính quyền địa phương. Chưa phân vùng không có nghĩa là hết dịch, xin bà con đừng lơ là, chủ quan. Còn gì chưa rõ, bà con hỏi Ủy ban nhân dân.',
  reminder: '{commune} hiện chưa được phân vùng, bà con chờ quyết định mới và đừng lơ là',
  smsTail: 'Bà con chờ quyết định mới, đừng lơ là phòng dịch.',
  banners: [['II.2', 'Chưa phân vùng không có nghĩa là hết dịch']],
  questions: [
    {
      ask: 'Chưa phân vùng thì mình làm theo hướng dẫn nào?',
      answer:
        'Bà con làm theo hướng dẫn phòng dịch đang có của chính quyền địa phương và Thông điệp 5K của Bộ Y tế. Nơi mình thuộc vùng nào thì phải chờ quyết định; có quyết định là chúng tôi báo bà con ngay.',
    },
    ...unclassifiedQuestions,
  ],
}
