import type { KeepGreenPackage, MessageItem } from '@/lib/domain/message-package'
import type { Duty } from '@/lib/domain/responsible-unit'
import type { Line } from '../scripts'
import { commonDonts, commonDos } from './common'
import { green } from './green'

const source = 'II.4.1'
const items = (prefix: string, lines: readonly Line[]): MessageItem[] =>
  lines.map(([from, text], index) => ({ id: `${prefix}/${index + 1}`, source: from, text }))

const NEWS = '{neighbour} ở sát bên vừa là {neighbourZone}.'

/** What is said to a green place beside one that turned red or orange (II.4.1: keep it green). */
export function keepGreenFor(neighbourZone: 'red' | 'orange'): KeepGreenPackage {
  const prefix = `green/keep/${neighbourZone}`
  const said = `${NEWS} {commune} vẫn là vùng xanh. Bà con hạn chế qua lại nơi đó, giữ vững vùng xanh, đừng lơ là phòng dịch.`
  const one = (channel: string, text: string, title: string): [MessageItem] => [
    { id: `${prefix}/${channel}/1`, source, title, text },
  ]
  return {
    purpose: {
      id: `${prefix}/purpose`,
      source,
      text: 'Giúp bà con giữ vững vùng xanh khi nơi giáp ranh tăng nguy cơ.',
    },
    keyMessages: items(`${prefix}/key`, [[source, said]]),
    dos: items(`${prefix}/do`, [...green.dos, ...commonDos]),
    donts: items(`${prefix}/dont`, [...green.donts, ...commonDonts]),
    channels: {
      online: one('online', said, 'Bài đăng Zalo, Facebook'),
      loudspeaker: one('loudspeaker', `Kính thưa quý bà con {commune}, {district}!\n${said}`, 'Bài đọc trên loa'),
      visual: one('visual', 'Giữ vững vùng xanh, không lơ là, không chủ quan', 'Băng rôn, khẩu hiệu'),
      print: one('print', said, 'Tờ rơi'),
      meeting: one('meeting', said, 'Gợi ý nói chuyện với bà con'),
    },
  }
}

const DUTIES: Readonly<Record<string, readonly Duty[]>> = {
  'ubnd-xa': [{ source: 'II.4.1', text: 'Báo cho bà con biết nơi giáp ranh tăng nguy cơ; nhắc giữ vững vùng xanh.' }],
  'dai-truyen-thanh-xa': [{ source: 'III.2', text: 'Phát trên loa bài “Giữ vững vùng xanh”.' }],
  'cap-uy-huyen': [{ source: 'IV.1', text: 'Chỉ đạo các xã xanh giáp ranh giữ vững vùng xanh.' }],
  'ban-tuyen-giao-huyen': [{ source: 'IV.8', text: 'Đưa bài “Giữ vững vùng xanh” đến các xã xanh giáp ranh.' }],
  'dai-truyen-thanh-huyen': [{ source: 'IV.8', text: 'Phát tin nhắc các xã xanh giáp ranh giữ vững vùng xanh.' }],
}

/** What a kind of body has to do for green places beside a red or orange one. */
export const keepGreenDutiesFor = (kind: string): Duty[] => [...(DUTIES[kind] ?? [])]
