import type { Commune } from '../commune'
import { phraseBook } from './phrase-book'

export type CommuneType = Commune['type']

/** Words that steer the reading without naming a place. */
export type Steer =
  | 'opens' // a list follows: "gồm", "là"
  | 'link' // what follows is where the things before belong: "thuộc", "của"
  | 'at' // a place opens: "tại"
  | 'from' // "từ (vùng vàng)"
  | 'move' // "sang", "lên"
  | 'to' // between two numbers: "đến"
  | 'before' // "trước đây"
  | 'not' // "không", "chưa"
  | 'rest' // "còn lại"
  | 'all' // "toàn bộ"
  | 'except' // "trừ"
  | 'province' // "tỉnh"
  | 'body' // an office, not a place: "UBND"
  | 'noun' // what is counted: "địa phương"
  | 'filler'

const words: [Steer, string[]][] = [
  [
    'opens',
    ['gồm', 'bao gồm', 'gồm có', 'gồm các', 'có', 'là', 'như sau', 'cụ thể', 'cụ thể như sau', 'sau đây', 'thì'],
  ],
  ['link', ['thuộc', 'nằm trong', 'nằm ở', 'ở', 'trong', 'của', 'vào', 'đạt', 'được xếp', 'trực thuộc', 'đang ở']],
  ['at', ['tại', 'riêng', 'đối với', 'riêng tại', 'với']],
  ['from', ['từ']],
  ['move', ['sang', 'lên', 'xuống', 'thành', 'về', 'chuyển sang', 'nâng lên', 'hạ xuống', 'trở thành']],
  ['to', ['đến', 'tới']],
  ['before', ['trước đây', 'trước đó', 'vốn là']],
  ['not', ['không', 'chưa', 'không có', 'chưa có', 'không còn']],
  ['rest', ['còn lại']],
  ['all', ['toàn bộ', 'toàn', 'cả', 'tất cả', 'toàn thể', 'trên toàn']],
  ['except', ['trừ', 'ngoại trừ', 'trừ ra']],
  ['province', ['tỉnh', 'tỉnh sóc trăng', 'trên địa bàn tỉnh', 'trên địa bàn tỉnh sóc trăng', 'toàn địa bàn']],
  [
    'body',
    [
      'ubnd',
      'ủy ban nhân dân',
      'chủ tịch',
      'bí thư',
      'giám đốc',
      'công an',
      'trạm y tế',
      'ban chỉ đạo',
      'đảng ủy',
      'hđnd',
    ],
  ],
  [
    'noun',
    ['địa phương', 'địa bàn', 'đơn vị', 'đơn vị hành chính', 'khu vực', 'nơi', 'đơn vị hành chính cấp xã', 'địa điểm'],
  ],
  [
    'filler',
    ['các', 'những', 'địa bàn', 'trên địa bàn', 'như', 'chuyển', 'được', 'xác định', 'xếp', 'nay', 'hiện', 'hiện nay']
      .concat(['và các', 'cùng', 'mức', 'mức độ', 'cấp xã', 'cấp huyện', 'phân vùng', 'ngày', 'tháng', 'năm', 'giờ'])
      .concat(['nâng', 'hạ', 'giảm', 'tăng', 'đã', 'sẽ', 'theo', 'vùng', 'phân loại', 'đánh giá', 'áp dụng', 'số'])
      .concat(['danh sách', 'huyện', 'thị xã', 'thành phố', 'nào', 'đó'])
      .concat(['quyết định', 'phân vùng như sau', 'màu', 'này', 'gồm các địa phương']),
  ],
]

export const steerAt = phraseBook<Steer>(
  words.flatMap(([steer, phrases]) => phrases.map((p): [string, Steer] => [p, steer])),
)

export type TypeWord = { level: 'commune'; types: CommuneType[] } | { level: 'district' }

/** Words for kinds of place, written out. Abbreviations need their dot or number and are read apart. */
export const typeWordAt = phraseBook<TypeWord>([
  ['xã', { level: 'commune', types: ['Xã'] }],
  ['phường', { level: 'commune', types: ['Phường'] }],
  ['thị trấn', { level: 'commune', types: ['Thị trấn'] }],
  ['phường xã', { level: 'commune', types: ['Phường', 'Xã'] }],
  ['xã phường thị trấn', { level: 'commune', types: ['Phường', 'Xã', 'Thị trấn'] }],
  ['huyện', { level: 'district' }],
  ['thị xã', { level: 'district' }],
  ['thành phố', { level: 'district' }],
])

/** Abbreviations by their folded letters; the one-letter ones need a dot or a number after them. */
export const SHORT_TYPES: Record<string, TypeWord> = {
  x: { level: 'commune', types: ['Xã'] },
  p: { level: 'commune', types: ['Phường'] },
  h: { level: 'district' },
  tt: { level: 'commune', types: ['Thị trấn'] },
  tx: { level: 'district' },
  tp: { level: 'district' },
}
