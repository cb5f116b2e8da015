import { raisedRisk } from './raised-risk'

export const yellow = raisedRisk('yellow', {
  warning: 'Chủ quan thì nơi mình dễ chuyển đỏ, cùng làm đúng thì sớm chuyển xanh.',
  question: {
    ask: 'Chừng nào nơi mình mới chuyển xanh?',
    answer:
      'Việc đó phải chờ quyết định phân vùng, chúng tôi không dám hứa trước ngày nào. Càng nhiều người làm đúng “người ở vùng nào, ở vùng đó” thì càng sớm chuyển xanh; nôn nóng, lơ là thì dễ chuyển đỏ.',
  },
})
