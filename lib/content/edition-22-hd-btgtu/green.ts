import type { ZoneScript } from '../scripts'
import { greenQuestions } from './questions'

const source = 'II.4.1'

export const green: ZoneScript = {
  zone: 'green',
  source,
  purpose:
    'Giúp bà con yên tâm làm ăn trong trạng thái bình thường mới mà không lơ là, để địa phương giữ được màu xanh.',
  keyMessages: [
    [
      source,
      'Nơi mình là vùng xanh, vùng bình thường mới. Nguy cơ dịch bệnh vẫn còn, bà con đừng lơ là, chủ quan, mất cảnh giác.',
    ],
    [source, 'Giữ vùng xanh là việc của mỗi nhà: mỗi người cẩn thận một chút thì quê mình không bị “chuyển màu”.'],
    [
      source,
      'Bà con yên tâm lao động, sản xuất, buôn bán, đi đôi với phòng dịch. Nơi bình yên làm ăn tốt thì có thêm sức giúp những nơi còn khó khăn.',
    ],
  ],
  dos: [
    [source, 'Giữ thói quen phòng dịch mỗi ngày, dù đang ở vùng xanh.'],
    [source, 'Hăng hái làm ăn, sản xuất, vẫn theo đúng hướng dẫn phòng dịch của địa phương.'],
    [source, 'Khi đi xa về, hoặc nhà có người từ nơi khác đến ở, thì làm đúng hướng dẫn của địa phương.'],
  ],
  donts: [[source, 'Đừng nghĩ vùng xanh là hết dịch rồi lơ là phòng dịch.']],
  work: [
    [source, 'Vận động bà con cùng giữ vững vùng xanh, không để “chuyển màu”.'],
    [
      source,
      'Động viên bà con và các cơ sở sản xuất, kinh doanh làm ăn an toàn, hiệu quả, góp sức cho nơi còn khó khăn.',
    ],
  ],
  retire: 'Ngừng dùng các bài về trạng thái bình thường mới đã dùng cho vùng xanh.',
  loudspeaker:
    'Bà con yên tâm lao động, sản xuất, buôn bán. Nhưng nguy cơ dịch bệnh vẫn còn, xin đừng lơ là, chủ quan. Ai đi xa về, nhà nào có người từ nơi khác đến ở, xin làm đúng hướng dẫn của địa phương. Mỗi nhà cẩn thận một chút thì quê mình giữ được màu xanh.',
  reminder: '{commune} là vùng xanh, bà con yên tâm làm ăn nhưng đừng lơ là phòng dịch',
  smsTail: 'Bà con yên tâm làm ăn, đừng lơ là phòng dịch, giữ vững màu xanh.',
  banners: [
    [source, 'Giữ vững vùng xanh, không lơ là, không chủ quan'],
    ['III.2', 'Vừa sản xuất, vừa chống dịch'],
  ],
  questions: [
    {
      ask: 'Đã là vùng xanh rồi, sao còn phải phòng dịch?',
      answer:
        'Vì nguy cơ dịch bệnh vẫn còn. Vùng xanh có được là nhờ mọi người cùng giữ; lơ là thì dễ “chuyển màu”. Giữ thói quen phòng dịch thì bà con mới yên tâm làm ăn lâu dài.',
    },
    ...greenQuestions,
  ],
}
