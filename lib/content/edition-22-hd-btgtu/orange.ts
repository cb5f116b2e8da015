import { raisedRisk } from './raised-risk'

export const orange = raisedRisk('orange', {
  warning: 'Từ cam lên đỏ chỉ một bước: chủ quan thì dễ chuyển đỏ, cùng làm đúng thì sớm chuyển xanh.',
  question: {
    ask: 'Vùng cam rồi thì có được làm ăn nữa không?',
    answer:
      'Bà con tiếp tục lao động, sản xuất, buôn bán khi đủ điều kiện an toàn và theo đúng hướng dẫn phòng dịch của địa phương. Việc nào chưa rõ, xin hỏi Ủy ban nhân dân {commune} trước khi làm.',
  },
})
