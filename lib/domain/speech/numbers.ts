const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const digit = (value: number): string => DIGITS[value] ?? ''

/** "mười lăm", "hai mươi mốt". */
function belowHundred(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  if (tens === 0) return digit(ones)
  const head = tens === 1 ? 'mười' : `${digit(tens)} mươi`
  if (ones === 0) return head
  if (ones === 5) return `${head} lăm`
  return `${head} ${ones === 1 && tens > 1 ? 'mốt' : digit(ones)}`
}

/** `full`: say the hundreds even where there are none, as after a thousand. */
function belowThousand(value: number, full: boolean): string {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  if (hundreds === 0 && !full) return belowHundred(rest)
  const head = `${digit(hundreds)} trăm`
  if (rest === 0) return head
  return rest < 10 ? `${head} lẻ ${digit(rest)}` : `${head} ${belowHundred(rest)}`
}

/** An integer from 0 to 999,999 as it is said in the South: 2021 "hai ngàn không trăm hai mươi mốt". Throws a RangeError beyond. */
export function numberInSpeech(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 999_999) throw new RangeError(`Not sayable: ${value}`)
  const thousands = Math.floor(value / 1000)
  const rest = value % 1000
  if (thousands === 0) return belowThousand(rest, false)
  const head = `${belowThousand(thousands, false)} ngàn`
  return rest === 0 ? head : `${head} ${belowThousand(rest, true)}`
}

/** Digits one by one, as a telephone number is read: "không hai chín chín". */
export const digitsInSpeech = (digits: string): string =>
  [...digits]
    .filter((one) => /\d/.test(one))
    .map((one) => digit(Number(one)))
    .join(' ')
