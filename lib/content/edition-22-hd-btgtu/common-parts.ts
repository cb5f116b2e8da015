import type { Channel } from '@/lib/domain/channel'
import type { CommonPart, CommonSubject, MessageItem } from '@/lib/domain/message-package'
import type { TextForm } from '@/lib/domain/text-form'
import { help, localHelp, localHelpSpoken, loudspeakerGreeting, loudspeakerThanks } from './common'

const CHANNEL: Record<TextForm, Channel> = {
  post: 'online',
  sms: 'online',
  'script-long': 'loudspeaker',
  'script-short': 'loudspeaker',
  banner: 'visual',
  leaflet: 'print',
  talk: 'meeting',
  'house-call': 'meeting',
  questions: 'meeting',
}

type Texts = readonly (readonly [form: TextForm, text: string])[]

function part(subject: CommonSubject, source: string, title: string, texts: Texts): CommonPart {
  const channels: Partial<Record<Channel, MessageItem[]>> = {}
  for (const [form, text] of texts) {
    const channel = CHANNEL[form]
    const items = channels[channel] ?? []
    channels[channel] = [...items, { id: `common/${subject}/${channel}/${items.length + 1}`, source, form, text }]
  }
  return { subject, title, channels }
}

const aloud = (text: string): string => `${loudspeakerGreeting}\n${text}\n${loudspeakerThanks}`

const VACCINE =
  'Tiêm vắc xin là quyền lợi của mỗi người, cũng là trách nhiệm với bà con chung quanh. “Vắc xin tốt nhất là vắc xin được tiêm sớm nhất”.'
const CARE = 'Ai thấy không khỏe, nghi mình nhiễm bệnh, xin báo ngay và khai báo trung thực với Trạm Y tế.'
const SUPPORT =
  'Nhà nào khó khăn, ai già yếu, neo đơn, đau bệnh, xin báo với Ủy ban nhân dân hoặc Mặt trận {commune}. Bà con đừng ngại. Nhà nào có điều kiện, xin góp một tay.'
const THANKS =
  'Xin cảm ơn các y bác sĩ, bộ đội, công an và cán bộ cơ sở đang ngày đêm lo cho bà con. Cảm ơn những nhà đã nhường cơm sẻ áo, giúp nhau lúc ngặt nghèo.'
const FACT = '{fact} Tin đồn rằng {rumour} là không đúng. Nguồn: {factSource}.'
const ASK = 'Tin nào chưa rõ nguồn, xin bà con khoan chia sẻ, cứ hỏi lại chính quyền địa phương.'

/** Texts for every zone, by subject (II.5, II.4.3 and II.6, II.8). */
export const commonParts: readonly CommonPart[] = [
  part('health-ministry', 'II.5', 'Thông điệp của Bộ Y tế, tiêm vắc xin', [
    ['post', `Bà con {commune} thực hiện Thông điệp 5K của Bộ Y tế.\n\n${VACCINE}\n\n${CARE}\n\n${localHelp}`],
    ['sms', 'Đến lượt, bà con {commune} đi tiêm vắc xin. Thực hiện 5K, không khỏe báo Trạm Y tế.'],
    [
      'script-short',
      aloud(`Bà con thực hiện Thông điệp Năm K của Bộ Y tế, đến lượt thì đi tiêm. ${CARE} ${localHelpSpoken}`),
    ],
    ['banner', 'Vắc xin tốt nhất là vắc xin được tiêm sớm nhất'],
    [
      'leaflet',
      `Phòng bệnh cho mình, cho xóm giềng\n\n– Thực hiện Thông điệp 5K của Bộ Y tế.\n– ${VACCINE}\n– ${CARE}\n\n${help} ${localHelp}`,
    ],
    [
      'talk',
      `Thưa bà con!\n${VACCINE} ${CARE} Khi cách ly hay chữa bệnh tại nhà, bà con làm theo lời dặn của nhân viên y tế.`,
    ],
  ]),
  part('support', 'II.4.3', 'Giúp người yếu thế, nhà khó khăn', [
    ['post', `${SUPPORT}\n\n${help} ${localHelp}`],
    ['sms', 'Nhà nào khó khăn, cần giúp, xin báo UBND {commune}. Bà con đừng ngại. [[Gọi {hotline}.]]'],
    ['script-short', aloud(`${SUPPORT} ${localHelpSpoken}`)],
    ['banner', 'Thương yêu, đùm bọc nhau, cùng vượt qua dịch bệnh'],
    ['leaflet', `Khi cần giúp đỡ\n\n${SUPPORT}\n\n${localHelp}`],
    ['talk', `Thưa bà con!\n${SUPPORT} Mình tự lo được thì cố gắng, và để mắt tới nhà bên cạnh. ${localHelpSpoken}`],
  ]),
  part('thanks', 'II.6', 'Cảm ơn tuyến đầu, việc tốt', [
    ['post', `${THANKS}\n\nBà con {commune} biết chuyện người tốt, việc tốt nào, xin kể để cùng học theo.`],
    ['script-short', aloud(THANKS)],
    ['banner', 'Cảm ơn lực lượng tuyến đầu chống dịch'],
    ['talk', `Thưa bà con!\n${THANKS} Ai biết chuyện người tốt, việc tốt, mời kể cho mọi người cùng nghe.`],
  ]),
  part('rumour', 'II.8', 'Trả lời tin đồn bằng sự thật', [
    ['post', `Thông tin đúng gửi bà con {commune}\n\n${FACT}\n\n${ASK}`],
    ['sms', '{fact} Tin nói khác là không đúng. Nguồn: {factSource}.'],
    ['script-short', aloud(`{fact} Tin đồn rằng {rumour} là không đúng. Tin này do {factSource} cho biết. ${ASK}`)],
    ['leaflet', `Thông tin đúng\n\n${FACT}\n\n${ASK}`],
    ['talk', `Thưa bà con!\n${FACT} ${ASK}`],
  ]),
]
