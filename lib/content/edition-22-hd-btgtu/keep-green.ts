import type { KeepGreenPackage, MessageItem } from '@/lib/domain/message-package'
import type { Duty } from '@/lib/domain/responsible-unit'
import type { Line } from '../scripts'
import {
  commonDonts,
  commonDos,
  help,
  localHelp,
  localHelpSpoken,
  loudspeakerGreeting,
  loudspeakerThanks,
} from './common'
import { green } from './green'

const source = 'II.4.1'
const items = (prefix: string, lines: readonly Line[]): MessageItem[] =>
  lines.map(([from, text], index) => ({ id: `${prefix}/${index + 1}`, source: from, text }))

/** What differs: beside red people stay at home and need help; beside orange everyone stays in their zone. */
const OWN = {
  red: {
    why: 'Bà con bên đó đang ở trong nhà để dập dịch. Mình bình tĩnh, đừng qua lại bên đó khi không thật cần thiết và chưa được chính quyền cho phép.',
    share: 'Nhà nào làm ăn ổn thì góp sức giúp bà con bên đó qua lúc khó khăn.',
    banner: 'Thương bà con vùng đỏ, giữ vững vùng xanh',
  },
  orange: {
    why: 'Nơi đó “người ở vùng nào, ở vùng đó”. Mình cũng ở lại vùng mình, không hoang mang, không xa lánh bà con bên đó.',
    share: 'Cần hỏi thăm bà con bên đó thì gọi điện thoại.',
    banner: 'Ở lại vùng mình, giữ vững vùng xanh',
  },
} as const

const NEWS = 'Từ {effectiveAt}, {neighbour} ở sát bên là {neighbourZone}. {commune} vẫn là vùng xanh.'
const CARE =
  'Ai đi xa về, nhà nào có người từ nơi khác đến ở, xin làm đúng hướng dẫn của địa phương. Thấy không khỏe, xin báo ngay với Trạm Y tế.'
const dashed = (lines: readonly Line[]): string => lines.map(([, text]) => `– ${text}`).join('\n')

/** What is said to a green place beside one that turned red or orange (II.4.1: keep it green). */
export function keepGreenFor(neighbourZone: 'red' | 'orange'): KeepGreenPackage {
  const prefix = `green/keep/${neighbourZone}`
  const { why, share, banner } = OWN[neighbourZone]
  const dos: readonly Line[] = [['II.4.2', why], ...green.dos, ...commonDos]
  const donts: readonly Line[] = [...green.donts, ...commonDonts]
  const named = (channel: string, texts: Omit<MessageItem, 'id' | 'source'>[]): MessageItem[] =>
    texts.map((text, index) => ({ id: `${prefix}/${channel}/${index + 1}`, source, ...text }))
  const way = `${help} ${localHelp}`
  const lists = `Nên làm\n${dashed(dos)}\n\nXin lưu ý\n${dashed(donts)}`
  const question =
    'Hỏi: Bên đó tăng nguy cơ, bên mình có phải ngừng làm ăn không?\nĐáp: Dạ không. Nơi mình vẫn là vùng xanh, bà con cứ làm ăn và đừng lơ là phòng dịch.'
  return {
    purpose: {
      id: `${prefix}/purpose`,
      source,
      text: 'Giúp bà con giữ vững vùng xanh khi nơi giáp ranh tăng nguy cơ, không hoang mang, không xa lánh nhau.',
    },
    keyMessages: items(`${prefix}/key`, [
      [source, NEWS],
      ['II.4.2', why],
      [source, share],
    ]),
    dos: items(`${prefix}/do`, dos),
    donts: items(`${prefix}/dont`, donts),
    channels: {
      online: named('online', [
        {
          title: 'Bài đăng Zalo, Facebook',
          form: 'post',
          text: `Theo {decision}: ${NEWS}\n\n${why} ${share}\n\n${lists}\n\n${way}`,
        },
        {
          title: 'Tin nhắn SMS',
          form: 'sms',
          text: '{neighbour} là {neighbourZone}. {commune} vẫn là vùng xanh: bà con đừng qua lại khi không cần, đừng lơ là.',
        },
      ]),
      loudspeaker: named('loudspeaker', [
        {
          title: 'Bài đọc trên loa, khoảng một phút rưỡi',
          form: 'script-long',
          text: `${loudspeakerGreeting}\n${NEWS}\n${why} ${share}\n${CARE} ${localHelpSpoken}\nBà con vẫn yên tâm lao động, buôn bán. Xin nhắc lại: mỗi nhà cẩn thận một chút thì quê mình giữ được màu xanh. ${loudspeakerThanks}`,
        },
        {
          title: 'Bài đọc ngắn, để nhắc lại nhiều lượt',
          form: 'script-short',
          text: `${loudspeakerGreeting}\n{neighbour} ở sát bên là {neighbourZone}. {commune} vẫn là vùng xanh. Bà con đừng qua lại khi không cần, đừng lơ là phòng dịch. ${loudspeakerThanks}`,
        },
      ]),
      visual: named('visual', [
        { title: 'Băng rôn, khẩu hiệu', form: 'banner', text: 'Giữ vững vùng xanh, không lơ là, không chủ quan' },
        { title: 'Băng rôn, khẩu hiệu', form: 'banner', text: banner },
      ]),
      print: named('print', [
        {
          title: 'Tờ rơi',
          form: 'leaflet',
          text: `Giữ vững vùng xanh\n\n${NEWS}\n\n${lists}\n\n${way}\n\nCăn cứ: {decision}.`,
        },
      ]),
      meeting: named('meeting', [
        {
          title: 'Gợi ý nói chuyện với bà con',
          form: 'talk',
          text: `Thưa bà con {commune}, {district}!\n${NEWS}\n\n${why} ${share}\n\n${CARE}`,
        },
        {
          title: 'Khi tới từng nhà',
          form: 'house-call',
          text: `Chào cô chú! ${NEWS} ${why} Cô chú cứ yên tâm làm ăn, chỉ xin đừng lơ là.`,
        },
        { title: 'Khi bà con hỏi', form: 'questions', text: question },
      ]),
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
