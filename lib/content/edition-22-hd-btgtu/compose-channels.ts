import type { MessageItem, MessagePackage } from '@/lib/domain/message-package'
import type { Line, Move, TransitionScript, ZoneScript } from '../scripts'
import {
  commonBanner,
  help,
  localHelp,
  localHelpSpoken,
  loudspeakerCare,
  loudspeakerGreeting,
  loudspeakerThanks,
} from './common'
import { houseCall } from './house-calls'
import { zoneName, zoneSpoken } from './zone-names'

/** All that a text may draw on: the zone, the change, and the full lists of do and don't. */
export type Parts = {
  move: Move
  zone: ZoneScript
  change: TransitionScript
  keyMessages: readonly Line[]
  dos: readonly Line[]
  donts: readonly Line[]
}

type Item = Omit<MessageItem, 'id'>

const PLACE = '{commune} ({district})'
const dashed = (lines: readonly Line[]): string => lines.map(([, text]) => `– ${text}`).join('\n')
const answered = ({ ask, answer }: { ask: string; answer: string }): string => `Hỏi: ${ask}\nĐáp: ${answer}`

const writtenOpening = ({ move, change }: Parts): string =>
  `${change.lead.written}${change.clause(move, PLACE, '{zone}')}. ${change.tone(move)}`

const spokenOpening = ({ move, zone, change }: Parts): string =>
  `${change.lead.spoken}${change.clause(move, '{commune}', zoneSpoken(zone.zone))}. ${change.tone(move)}`

const wayToHelp = `${help} ${localHelp}`

function online(parts: Parts): Item[] {
  const { zone, change, move } = parts
  const { source } = zone
  const post = [
    writtenOpening(parts),
    `Bà con nên làm:\n${dashed(parts.dos)}`,
    `Xin bà con lưu ý:\n${dashed(parts.donts)}`,
    wayToHelp,
  ].join('\n\n')
  const sms = `${change.lead.spoken}${PLACE} ${change.sms(move)}. ${zone.smsTail}`
  return [
    { title: 'Bài đăng Zalo, Facebook', form: 'post', source, text: post },
    { title: 'Tin nhắn SMS', form: 'sms', source, text: sms },
    {
      title: 'Bài đăng ngắn',
      form: 'post',
      source,
      text: `${writtenOpening(parts)}\n\n${zone.smsTail}\n\n${wayToHelp}`,
    },
  ]
}

function loudspeaker(parts: Parts): Item[] {
  const { zone, change, move } = parts
  const { source } = zone
  const long = [
    loudspeakerGreeting,
    spokenOpening(parts),
    zone.loudspeaker,
    `${loudspeakerCare} ${localHelpSpoken}`,
    `Xin nhắc lại: ${zone.reminder}. ${loudspeakerThanks}`,
  ]
  const news = zone.zone === null ? 'hiện chưa được phân vùng' : change.sms(move).replace('{zone}', zoneName(zone.zone))
  const short = [loudspeakerGreeting, `${change.lead.spoken}{commune} ${news}.`, zone.smsTail, loudspeakerThanks]
  return [
    { title: 'Bài đọc trên loa, khoảng một phút rưỡi', form: 'script-long', source, text: long.join('\n') },
    { title: 'Bài đọc ngắn, để nhắc lại nhiều lượt', form: 'script-short', source, text: short.join('\n') },
  ]
}

const visual = ({ zone, change, move }: Parts): Item[] =>
  [[zone.source, change.banner(move)] as const, ...zone.banners, commonBanner].map(([source, text]) => ({
    title: 'Băng rôn, khẩu hiệu',
    form: 'banner',
    source,
    text,
  }))

function print(parts: Parts): Item[] {
  const { zone, change } = parts
  const heading =
    zone.zone === null ? 'Bà con cần biết trong lúc chờ phân vùng' : `Bà con cần biết ở ${zoneName(zone.zone)}`
  const basis = change.lead.written === '' ? [] : ['Căn cứ: {decision}.']
  const text = [
    heading,
    writtenOpening(parts),
    `Điều cần nhớ\n${dashed(parts.keyMessages)}`,
    `Nên làm\n${dashed(parts.dos)}`,
    `Xin lưu ý\n${dashed(parts.donts)}`,
    wayToHelp,
    ...basis,
  ]
  return [{ title: 'Tờ rơi', form: 'leaflet', source: zone.source, text: text.join('\n\n') }]
}

function meeting(parts: Parts): Item[] {
  const { zone } = parts
  const { source } = zone
  const care =
    zone.zone === 'red'
      ? ['Lưu ý người nói: nên nói chuyện trực tuyến; nếu phải gặp trực tiếp thì luôn giữ khoảng cách.']
      : []
  const talk = [
    ...care,
    `Thưa bà con!\n${spokenOpening(parts)}`,
    `Mấy ý chính để nói với bà con:\n${dashed(parts.keyMessages).replaceAll('5K', 'Năm K')}`,
    `${help} ${localHelpSpoken}`,
  ].join('\n\n')
  const [note, said] = zone.zone === 'red' ? houseCall('red').split('\n\n') : [undefined, houseCall(zone.zone)]
  const call = [
    ...(note === undefined ? [] : [note]),
    `Chào cô chú! Chúng tôi ở {commune} đến báo tin. ${spokenOpening(parts)}`,
    said,
  ].join('\n\n')
  return [
    { title: 'Gợi ý nói chuyện với bà con', form: 'talk', source, text: talk },
    { title: 'Khi tới từng nhà', form: 'house-call', source, text: call },
    { title: 'Khi bà con hỏi', form: 'questions', source, text: zone.questions.map(answered).join('\n\n') },
  ]
}

/** The ready texts of the five channels of part III, still unfilled. The first of each is the one to use now. */
export function composeChannels(parts: Parts, prefix: string): MessagePackage['channels'] {
  const named = (channel: string, items: Item[]): MessageItem[] =>
    items.map((item, index) => ({ id: `${prefix}/${channel}/${index + 1}`, ...item }))
  return {
    online: named('online', online(parts)),
    loudspeaker: named('loudspeaker', loudspeaker(parts)),
    visual: named('visual', visual(parts)),
    print: named('print', print(parts)),
    meeting: named('meeting', meeting(parts)),
  }
}
