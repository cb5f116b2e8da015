import type { Question } from '../scripts'

/** What people ask in every zone. */
const everywhere: readonly Question[] = [
  {
    ask: 'Trong nhà có người sốt, không khỏe thì làm sao?',
    answer:
      'Bà con báo ngay cho Trạm Y tế {commune} và khai báo trung thực, rồi làm theo hướng dẫn. Báo sớm là thương mình, thương xóm giềng; không ai được trách người bệnh.',
  },
  {
    ask: 'Nghe nói trên mạng thế này thế kia, tin ai bây giờ?',
    answer:
      'Bà con nghe Bộ Y tế, báo đài của tỉnh và chính quyền địa phương. Tin nào chưa rõ nguồn thì khoan chia sẻ, cứ hỏi lại; chúng tôi tìm hiểu rồi trả lời đúng sự thật.',
  },
  {
    ask: 'Có nên tiêm vắc xin không, hay chờ loại khác?',
    answer:
      'Đến lượt thì bà con nên tiêm: “vắc xin tốt nhất là vắc xin được tiêm sớm nhất”. Tiêm là quyền lợi của mình, cũng là trách nhiệm với bà con chung quanh.',
  },
  {
    ask: 'Nhà khó khăn thì nhờ ai?',
    answer:
      'Xin báo với Ủy ban nhân dân {commune}, Mặt trận hay đoàn thể ở ấp, khóm để cùng tìm cách giúp. Bà con đừng ngại.[[ Có thể gọi {hotline}.]]',
  },
]

export const greenQuestions: readonly Question[] = [
  {
    ask: 'Nơi mình bình thường mới rồi thì đi làm, buôn bán được chưa?',
    answer: 'Dạ được. Bà con cứ làm ăn, và vẫn theo đúng hướng dẫn phòng dịch của địa phương.',
  },
  {
    ask: 'Con cháu ở xa muốn về thì sao?',
    answer: 'Bà con báo với Ủy ban nhân dân {commune} và làm đúng hướng dẫn của địa phương.',
  },
  {
    ask: 'Giữ được tới bao giờ?',
    answer: 'Tùy ở mỗi nhà. Ai cũng cẩn thận, không lơ là, thì nơi mình giữ được lâu, không bị “chuyển màu”.',
  },
  ...everywhere,
]

export const raisedRiskQuestions: readonly Question[] = [
  {
    ask: 'Có được đi làm, bán buôn không?',
    answer:
      'Khi đủ điều kiện an toàn, bà con vẫn lao động, buôn bán theo đúng hướng dẫn phòng dịch của địa phương. Chưa rõ việc nào, xin hỏi Ủy ban nhân dân {commune}.',
  },
  {
    ask: 'Cha mẹ, con cái ở nơi khác, mình qua thăm được không?',
    answer:
      'Lúc này “người ở vùng nào, ở vùng đó”, nên xin bà con gọi điện hỏi thăm nhau. Có việc cần, bà con hỏi Ủy ban nhân dân {commune} trước khi đi.',
  },
  {
    ask: 'Bao lâu nữa thì hết?',
    answer:
      'Phải chờ quyết định phân vùng, chúng tôi không dám hứa trước ngày nào. Càng nhiều người làm đúng thì càng sớm “xanh hóa”; mình không nôn nóng, cũng không hoang mang.',
  },
  ...everywhere,
]

export const redQuestions: readonly Question[] = [
  {
    ask: 'Tôi phải đi làm thì sao?',
    answer:
      'Bà con chỉ ra ngoài khi thật sự cần thiết và được chính quyền cho phép. Bà con hỏi Ủy ban nhân dân {commune} trước, được cho phép rồi hãy đi.',
  },
  {
    ask: 'Nông sản tới lứa, hàng còn trong nhà, bán làm sao?',
    answer: 'Bà con báo với Ủy ban nhân dân {commune} để được hướng dẫn. Xin đừng tự ra ngoài khi chưa được cho phép.',
  },
  {
    ask: 'Cha mẹ già ở nhà khác, ai lo?',
    answer:
      'Bà con gọi điện hỏi thăm. Ai neo đơn, đau yếu, xin báo với Ủy ban nhân dân {commune} để tìm cách giúp; mình vẫn giữ khoảng cách giữa nhà với nhà.',
  },
  {
    ask: 'Phải ở trong nhà tới khi nào?',
    answer:
      'Phải chờ quyết định phân vùng, chúng tôi không dám hứa trước ngày nào. Nhà nào cũng giữ được thì càng sớm thu hẹp vùng đỏ.',
  },
  ...everywhere,
]

export const unclassifiedQuestions = everywhere
