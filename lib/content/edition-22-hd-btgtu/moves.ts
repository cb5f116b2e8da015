import type { Zone } from '@/lib/domain/zone'
import type { Move } from '../scripts'

/** What each of the twelve moves asks of people, in a sentence or two (tone), and of those who speak (advice). */
type MoveWords = { tone: string; advice: string }
const MOVES: Readonly<Partial<Record<`${Zone}>${Zone}`, MoveWords>>> = {
  'green>yellow': {
    tone: 'Nguy cơ nay cao hơn trước. Xin bà con cẩn thận nhưng đừng hoang mang.',
    advice: 'Nói rõ điều mới: “người ở vùng nào, ở vùng đó”; việc làm ăn an toàn vẫn tiếp tục.',
  },
  'green>orange': {
    tone: 'Nguy cơ nay cao hơn trước nhiều. Xin bà con bình tĩnh và làm đúng ngay từ đầu.',
    advice: 'Nói kỹ hơn thường lệ vì mức nguy cơ tăng liền hai bậc: “người ở vùng nào, ở vùng đó”, không cực đoan.',
  },
  'green>red': {
    tone: 'Nguy cơ đã lên mức cao nhất. Xin bà con bình tĩnh, làm theo mấy việc sau đây.',
    advice: 'Báo tin sớm và lặp lại nhiều lượt vì nếp sống đổi hẳn; nói ngay chỗ để bà con nhờ giúp.',
  },
  'yellow>orange': {
    tone: 'Nguy cơ nay cao thêm một bậc. Bà con giữ nếp đang làm và cẩn thận hơn.',
    advice: 'Giữ lời nhắc “người ở vùng nào, ở vùng đó”; nói rõ mức nguy cơ nay cao hơn, lời lẽ bình tĩnh.',
  },
  'yellow>red': {
    tone: 'Nguy cơ đã lên mức cao nhất. Xin bà con bình tĩnh, làm theo mấy việc sau đây.',
    advice: 'Chuyển từ lời nhắc làm ăn an toàn sang lời nhắc ở trong nhà; nói ngay chỗ để bà con nhờ giúp.',
  },
  'orange>red': {
    tone: 'Bà con đã cẩn thận nhiều ngày, nay xin cẩn thận thêm. Mình bình tĩnh làm theo mấy việc sau đây.',
    advice: 'Chuyển sang lời nhắc ở trong nhà; không trách bà con, nói ngay chỗ để nhờ giúp.',
  },
  'yellow>green': {
    tone: 'Cảm ơn bà con đã đồng lòng trong những ngày qua. Giờ mình cùng nhau giữ vững màu xanh.',
    advice: 'Cảm ơn bà con; mời mọi nhà làm ăn trở lại, đi đôi với phòng dịch.',
  },
  'orange>green': {
    tone: 'Cảm ơn bà con đã bền lòng trong những ngày qua. Mình vui nhưng vẫn cẩn thận để giữ màu xanh.',
    advice: 'Cảm ơn bà con; nhắc rằng nguy cơ giảm nhiều nhưng chưa hết, không chủ quan.',
  },
  'red>green': {
    tone: 'Cảm ơn bà con đã chịu nhiều khó khăn trong những ngày qua. Mình mừng nhưng xin đừng lơ là, để giữ được màu xanh.',
    advice: 'Nói rõ rằng bà con không còn phải ở trong nhà; cảm ơn, hỏi thăm nhà còn khó khăn, nhắc đừng lơ là.',
  },
  'orange>yellow': {
    tone: 'Cảm ơn bà con đã đồng lòng trong những ngày qua. Nguy cơ giảm nhưng vẫn còn, xin bà con đừng nôn nóng.',
    advice: 'Giữ lời nhắc “người ở vùng nào, ở vùng đó”; khen bà con, nhắc không nôn nóng “xanh hóa”.',
  },
  'red>orange': {
    tone: 'Cảm ơn bà con đã chịu khó ở trong nhà những ngày qua. Nguy cơ vẫn còn cao, xin bà con đừng nôn nóng.',
    advice: 'Nói rõ điều nay được làm và điều còn phải giữ: “người ở vùng nào, ở vùng đó”.',
  },
  'red>yellow': {
    tone: 'Cảm ơn bà con đã chịu khó ở trong nhà những ngày qua. Nguy cơ giảm nhiều nhưng vẫn còn, xin bà con đừng nôn nóng.',
    advice: 'Nói rõ bà con được làm ăn khi đủ an toàn; nhắc “người ở vùng nào, ở vùng đó”, không nôn nóng “xanh hóa”.',
  },
}

/** Throws for what is no move between two zones: only rises and easings ask. */
export function moveWords({ from, to }: Move): MoveWords {
  const words = from !== null && to !== null ? MOVES[`${from}>${to}`] : undefined
  if (!words) throw new Error(`No words for ${from} > ${to}`)
  return words
}
