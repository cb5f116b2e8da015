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

/** What differs: what goes on over there, in the words of that zone's own paragraph, and a banner. */
const OWN = {
  red: {
    there: ['II.4.3', 'Bà con bên đó đang ở trong nhà, giữ khoảng cách để vùng đỏ sớm thu hẹp.'],
    banner: 'Thương bà con vùng đỏ, giữ vững vùng xanh',
  },
  orange: {
    there: ['II.4.2', 'Bà con bên đó đang thực hiện “người ở vùng nào, ở vùng đó” để sớm dập dịch.'],
    banner: 'Bình tĩnh, không lơ là, giữ vững vùng xanh',
  },
} as const satisfies Record<'red' | 'orange', { there: Line; banner: string }>

/** No ban on going there: II.4.1 asks only that coming and going be watched over, so people are sent to local guidance. */
const HERE =
  'Mình bình tĩnh, đừng xa lánh bà con bên đó; ai cần đi lại giữa hai nơi thì theo đúng hướng dẫn của địa phương.'
const SHARE = 'Nơi mình làm ăn ổn thì có thêm sức giúp bà con bên đó qua lúc khó khăn.'
const TOLD = '{effectiveAt}, {neighbour} ở kế bên là {neighbourZone}. {commune} vẫn là vùng xanh.'
const NEWS = `Từ ${TOLD}`
const WRITTEN_NEWS = `Theo {decision}, từ ${TOLD}`
const CARE =
  'Ai đi xa về, nhà nào có người nơi khác đến ở, xin làm đúng hướng dẫn của địa phương. Nghi mình nhiễm bệnh, xin báo ngay với Trạm Y tế.'
const dashed = (lines: readonly Line[]): string => lines.map(([, text]) => `– ${text}`).join('\n')

/** What is said to a green place beside one that turned red or orange (II.4.1: keep it green). */
export function keepGreenFor(neighbourZone: 'red' | 'orange'): KeepGreenPackage {
  const prefix = `green/keep/${neighbourZone}`
  const { there, banner } = OWN[neighbourZone]
  const why = `${there[1]} ${HERE}`
  const dos: readonly Line[] = [[source, HERE], ...green.dos, ...commonDos]
  const donts: readonly Line[] = [...green.donts, ...commonDonts]
  const named = (channel: string, texts: Omit<MessageItem, 'id' | 'source'>[]): MessageItem[] =>
    texts.map((text, index) => ({ id: `${prefix}/${channel}/${index + 1}`, source, ...text }))
  const way = `${help} ${localHelp}`
  const lists = `Nên làm\n${dashed(dos)}\n\nXin lưu ý\n${dashed(donts)}`
  const question = [
    'Hỏi: Bên đó nguy cơ tăng, bên mình có phải ngừng làm ăn không?\nĐáp: Dạ không. Nơi mình vẫn là vùng xanh, bà con cứ làm ăn theo đúng hướng dẫn phòng dịch của địa phương, chỉ xin đừng lơ là.',
    'Hỏi: Có việc phải qua bên đó thì sao?\nĐáp: Bà con hỏi Ủy ban nhân dân {commune} trước và làm đúng hướng dẫn.',
  ].join('\n\n')
  return {
    purpose: {
      id: `${prefix}/purpose`,
      source,
      text: 'Giúp bà con giữ vững vùng xanh khi nơi giáp ranh tăng nguy cơ, không hoang mang, không xa lánh nhau.',
    },
    keyMessages: items(`${prefix}/key`, [[source, NEWS], there, [source, HERE], [source, SHARE]]),
    dos: items(`${prefix}/do`, dos),
    donts: items(`${prefix}/dont`, donts),
    channels: {
      online: named('online', [
        {
          title: 'Bài đăng Zalo, Facebook',
          form: 'post',
          text: `${WRITTEN_NEWS}\n\n${there[1]} ${SHARE}\n\n${lists}\n\n${way}`,
        },
        {
          title: 'Tin nhắn SMS',
          form: 'sms',
          text: '{neighbour} là {neighbourZone}. {commune} vẫn là vùng xanh: bà con bình tĩnh, đừng lơ là, đi lại theo đúng hướng dẫn của địa phương.',
        },
      ]),
      loudspeaker: named('loudspeaker', [
        {
          title: 'Bài đọc trên loa, hơn một phút',
          form: 'script-long',
          text: `${loudspeakerGreeting}\n${NEWS}\n${why} ${SHARE}\n${CARE} ${localHelpSpoken}\nBà con vẫn yên tâm lao động, buôn bán. Xin nhắc lại: mỗi nhà cẩn thận một chút thì quê mình giữ được màu xanh. ${loudspeakerThanks}`,
        },
        {
          title: 'Bài đọc ngắn, để nhắc lại nhiều lượt',
          form: 'script-short',
          text: `${loudspeakerGreeting}\n{neighbour} ở kế bên là {neighbourZone}. {commune} vẫn là vùng xanh. Bà con bình tĩnh, đừng lơ là phòng dịch. ${loudspeakerThanks}`,
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
          text: `Giữ vững vùng xanh\n\n${NEWS} ${there[1]}\n\n${lists}\n\n${way}\n\nCăn cứ: {decision}.`,
        },
      ]),
      meeting: named('meeting', [
        {
          title: 'Gợi ý nói chuyện với bà con',
          form: 'talk',
          text: `Thưa bà con {commune}, {district}!\n${NEWS}\n\n${why} ${SHARE}\n\n${CARE}`,
        },
        {
          title: 'Khi tới từng nhà',
          form: 'house-call',
          text: `Dạ chào cô chú! Chúng tôi ở {commune} xin báo tin. ${NEWS} ${why} Cô chú cứ yên tâm làm ăn, chỉ xin đừng lơ là.`,
        },
        { title: 'Khi bà con hỏi', form: 'questions', text: question },
      ]),
    },
  }
}

const DUTIES: Readonly<Record<string, readonly Duty[]>> = {
  'ubnd-xa': [{ source: 'II.4.1', text: 'Báo cho bà con biết nơi giáp ranh tăng nguy cơ; nhắc giữ vững vùng xanh.' }],
  'dai-truyen-thanh-xa': [{ source: 'III.2', text: 'Phát trên loa bài “Giữ vững vùng xanh”.' }],
  'cap-uy-huyen': [{ source: 'IV.1', text: 'Chỉ đạo những nơi giáp ranh còn xanh giữ vững vùng xanh.' }],
  'ban-tuyen-giao-huyen': [{ source: 'IV.8', text: 'Đưa bài “Giữ vững vùng xanh” đến những nơi giáp ranh còn xanh.' }],
  'dai-truyen-thanh-huyen': [
    { source: 'IV.8', text: 'Phát tin nhắc những nơi giáp ranh còn xanh giữ vững vùng xanh.' },
  ],
}

/** What a kind of body has to do for green places beside a red or orange one. */
export const keepGreenDutiesFor = (kind: string): Duty[] => [...(DUTIES[kind] ?? [])]
