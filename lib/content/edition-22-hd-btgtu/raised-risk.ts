import type { Zone } from '@/lib/domain/zone'
import type { Question, ZoneScript } from '../scripts'
import { raisedRiskQuestions } from './questions'
import { levelName, zoneName } from './zone-names'

const source = 'II.4.2'

/** What sets yellow and orange apart, although II.4.2 treats them together. */
type Own = {
  question: Question
  /** How near red is, in a sentence for people. */
  warning: string
}

/** The script of a zone of raised risk, yellow or orange. */
export function raisedRisk(zone: Extract<Zone, 'yellow' | 'orange'>, own: Own): ZoneScript {
  const name = zoneName(zone)
  const level = levelName(zone)
  return {
    zone,
    source,
    purpose: `Giúp bà con hiểu đúng mức ${level} của ${name}, bình tĩnh làm đúng: không cực đoan, cũng không nôn nóng.`,
    keyMessages: [
      [source, `Nơi mình là ${name}, vùng ${level}. Bà con bình tĩnh, làm đúng các biện pháp phòng dịch của ${name}.`],
      [
        source,
        '“Người ở vùng nào, ở vùng đó”: bà con ở lại trong vùng của mình để khoanh dịch lại và dập cho dứt điểm.',
      ],
      [source, own.warning],
      [source, 'Khi đủ điều kiện an toàn, bà con tiếp tục lao động, sản xuất, buôn bán và vẫn phòng dịch nghiêm túc.'],
    ],
    dos: [
      [source, 'Ở lại trong vùng của mình: “người ở vùng nào, ở vùng đó”.'],
      [source, `Làm đúng các biện pháp phòng dịch mà địa phương hướng dẫn cho ${name}.`],
      [source, 'Tiếp tục làm ăn khi đủ điều kiện an toàn.'],
    ],
    donts: [
      [source, `Đừng hoang mang, cũng đừng làm điều gì quá mức chỉ vì nơi mình là ${name}.`],
      [source, 'Đừng nôn nóng muốn “xanh hóa” mà lơ là phòng dịch.'],
    ],
    work: [
      [source, 'Giải thích và nhắc bà con “người ở vùng nào, ở vùng đó”.'],
      [source, 'Thường xuyên cảnh báo nguy cơ “đỏ hóa”, lời lẽ bình tĩnh, không dọa nạt.'],
      [source, 'Hướng dẫn bà con làm ăn, sản xuất an toàn, phù hợp với mức nguy cơ của vùng.'],
    ],
    retire: `Ngừng dùng các bài viết riêng cho mức ${level} của ${name}.`,
    loudspeaker: `Xin bà con nhớ câu: “Người ở vùng nào, ở vùng đó”. Bà con ở lại trong vùng thì mới khoanh được dịch. ${own.warning} Khi đủ điều kiện an toàn, bà con tiếp tục lao động, sản xuất, buôn bán.`,
    reminder: `{commune} là ${name}, bà con nhớ “người ở vùng nào, ở vùng đó”`,
    smsTail: '“Người ở vùng nào, ở vùng đó”. Bà con bình tĩnh, phòng dịch nghiêm túc.',
    banners: [
      [source, 'Người ở vùng nào, ở vùng đó'],
      [source, 'Không hoang mang, không nôn nóng, cùng nhau phòng dịch'],
    ],
    questions: [own.question, ...raisedRiskQuestions],
  }
}
