import type { MessageItem, MessagePackage } from '@/lib/domain/message-package'
import type { Line, Move, TransitionScript, ZoneScript } from '../scripts'
import { commonBanner, help, loudspeakerCare, loudspeakerGreeting, loudspeakerThanks, rumour } from './common'
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

const writtenOpening = ({ move, zone, change }: Parts): string =>
  `${change.lead.written}${change.clause(move, PLACE, '{zone}')}. ${change.tone(zone.zone)}`

const spokenOpening = ({ move, zone, change }: Parts): string =>
  `${change.lead.spoken}${change.clause(move, '{commune}', zoneSpoken(zone.zone))}. ${change.tone(zone.zone)}`

function online(parts: Parts): Item[] {
  const { zone, change, move } = parts
  const post = [
    writtenOpening(parts),
    `Bà con nên làm:\n${dashed(parts.dos)}`,
    `Xin bà con lưu ý:\n${dashed(parts.donts)}`,
    help,
  ].join('\n\n')
  const sms = `${change.lead.spoken}${PLACE} ${change.sms(move)}. ${zone.smsTail}`
  return [
    { title: 'Bài đăng Zalo, Facebook', source: zone.source, text: post },
    { title: 'Tin nhắn SMS', source: zone.source, text: sms },
  ]
}

function loudspeaker(parts: Parts): Item[] {
  const { zone } = parts
  const script = [
    loudspeakerGreeting,
    spokenOpening(parts),
    zone.loudspeaker,
    loudspeakerCare,
    `Xin nhắc lại: ${zone.reminder}. ${loudspeakerThanks}`,
  ]
  return [{ title: 'Bài đọc trên loa, từ một phút đến một phút rưỡi', source: zone.source, text: script.join('\n') }]
}

const visual = ({ zone, change, move }: Parts): Item[] =>
  [[zone.source, change.banner(move)] as const, ...zone.banners, commonBanner].map(([source, text]) => ({
    title: 'Băng rôn, khẩu hiệu',
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
    help,
    ...basis,
  ]
  return [{ title: 'Tờ rơi', source: zone.source, text: text.join('\n\n') }]
}

function meeting(parts: Parts): Item[] {
  const { zone } = parts
  const care =
    zone.zone === 'red'
      ? ['Lưu ý người nói: nên nói chuyện trực tuyến; nếu phải gặp trực tiếp thì luôn giữ khoảng cách.']
      : []
  const text = [
    ...care,
    `Thưa bà con!\n${spokenOpening(parts)}`,
    `Mấy ý chính để nói với bà con:\n${dashed(parts.keyMessages)}`,
    answered(zone.question),
  ]
  return [
    { title: 'Gợi ý nói chuyện với bà con', source: zone.source, text: text.join('\n\n') },
    { title: 'Khi bà con hỏi về tin đồn', source: 'II.8', text: answered(rumour) },
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
