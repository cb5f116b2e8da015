import { raisedRisk } from './raised-risk'

export const yellow = raisedRisk('yellow', {
  warning: 'Chủ quan thì nơi mình dễ bị “đỏ hóa”; cùng làm đúng thì sớm được “xanh hóa”.',
  question: {
    ask: 'Bao giờ thì nơi mình mới được xanh?',
    answer:
      'Việc đó do quyết định phân vùng, chúng tôi không dám hứa ngày. Càng nhiều người làm đúng “người ở vùng nào, ở vùng đó” thì càng sớm “xanh hóa”; nôn nóng bỏ phòng dịch thì dễ “đỏ hóa”.',
  },
})
