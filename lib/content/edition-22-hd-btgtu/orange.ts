import { raisedRisk } from './raised-risk'

export const orange = raisedRisk('orange', {
  warning: 'Chủ quan thì từ cam lên đỏ chỉ một bước, cùng làm đúng thì sớm chuyển xanh.',
  question: {
    ask: 'Vùng cam rồi, có phải sắp chuyển đỏ không?',
    answer:
      'Dạ chưa phải. Vùng cam là vùng nguy cơ cao: chủ quan thì dễ chuyển đỏ, cùng làm đúng thì sớm chuyển xanh. Bà con đừng hoang mang, cũng đừng nôn nóng.',
  },
})
