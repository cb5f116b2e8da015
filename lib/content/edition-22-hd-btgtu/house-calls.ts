import type { ZoneOrNone } from '@/lib/domain/zone'

const INVITE = 'Cô chú có gì chưa rõ, hay nhà đang khó khăn, xin cứ nói để chúng tôi ghi lại và tìm cách giúp.'

/** What to say at a door, after saying who one is and what changed. */
export function houseCall(zone: ZoneOrNone): string {
  switch (zone) {
    case 'red':
      return 'Lưu ý người nói: nên gọi điện; nếu phải tới thì đứng ngoài cổng, giữ khoảng cách, không vào nhà.\n\nXin cô chú ở trong nhà, chỉ ra ngoài khi thật cần và được chính quyền cho phép, không qua lại nhà này nhà khác. Nhà mình có ai đau yếu, có đang thiếu gì không ạ? Xin cô chú đừng ngại, cho chúng tôi biết để tìm cách giúp.'
    case 'yellow':
    case 'orange':
      return `Xin cô chú bình tĩnh, nhớ câu “người ở vùng nào, ở vùng đó”. Đủ điều kiện an toàn thì mình vẫn làm ăn, và phòng dịch nghiêm túc. ${INVITE}`
    case 'green':
      return `Cô chú cứ yên tâm làm ăn, chỉ xin đừng lơ là. Nhà mình có ai đi xa về, hay có người nơi khác đến ở, thì làm đúng hướng dẫn của địa phương. ${INVITE}`
    default:
      return `Trong lúc chờ quyết định, xin cô chú làm theo hướng dẫn phòng dịch đang có của địa phương. ${INVITE}`
  }
}
