import { raisedRisk } from './raised-risk'

export const yellow = raisedRisk('yellow', {
  warning: 'Chủ quan thì nơi mình dễ chuyển đỏ, cùng làm đúng thì sớm chuyển xanh.',
  question: {
    ask: 'Mới vùng vàng thôi, có cần lo lắng gì không?',
    answer:
      'Bà con đừng hoang mang, cũng đừng chủ quan. Vùng vàng là vùng nguy cơ: mình làm đúng các biện pháp phòng dịch mà địa phương hướng dẫn thì sớm chuyển xanh, lơ là thì dễ chuyển đỏ.',
  },
})
