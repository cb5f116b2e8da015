import { withFewMarks } from './nfc'

/** Default alphabet of 3GPP TS 23.038 (6.2.1) without the escape, and its extension table, each of whose characters takes two septets. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const EXTENDED = new Set('\f^{}\\[~]|€')

/** Units of one message, and of each part of a joined one (3GPP TS 23.040: six octets go to the header). */
const LIMITS = { 'gsm-7': { single: 160, joined: 153 }, 'ucs-2': { single: 70, joined: 67 } } as const

export type SmsMeasure = {
  encoding: keyof typeof LIMITS
  /** Septets in GSM-7, 16-bit units in UCS-2. */
  units: number
  segments: number
  /** Units still free in the last segment. */
  left: number
}

/** How a text travels as SMS. An escape pair or a surrogate pair is never split between segments. */
export function measureSms(text: string): SmsMeasure {
  const characters = [...text]
  const encoding = characters.every((one) => BASIC.has(one) || EXTENDED.has(one)) ? 'gsm-7' : 'ucs-2'
  const sizes = characters.map((one) => (encoding === 'gsm-7' ? (EXTENDED.has(one) ? 2 : 1) : one.length))
  const units = sizes.reduce((sum, size) => sum + size, 0)
  const { single, joined } = LIMITS[encoding]
  if (units <= single) return { encoding, units, segments: 1, left: single - units }
  let segments = 1
  let used = 0
  for (const size of sizes) {
    if (used + size > joined) {
      segments += 1
      used = 0
    }
    used += size
  }
  return { encoding, units, segments, left: joined - used }
}

const PLAIN: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'D',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
}

/** Vietnamese without tone marks, đ as d, curly quotes and dashes as GSM-7 has them; all else stays. */
export const withoutMarks = (text: string): string =>
  withFewMarks(text)
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323]/g, '')
    .normalize('NFC')
    .replace(/[đĐ“”‘’–—…\u00a0]/g, (one) => PLAIN[one] ?? one)
