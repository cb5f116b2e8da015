import { digitsInSpeech, numberInSpeech } from './numbers'

const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, V: 5 }
const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** A place's name: "Phường 1" → "Phường Một", "xã Hòa Tú II" → "xã Hòa Tú Hai". */
export const placeInSpeech = (name: string): string =>
  name
    .split(' ')
    .map((word) => {
      const number = /^\d{1,3}$/.test(word) ? Number(word) : ROMAN[word]
      return number === undefined ? word : upperFirst(numberInSpeech(number))
    })
    .join(' ')

/** Bodies that sign decisions, by the letters at the end of a number. */
const ISSUERS: readonly (readonly [RegExp, string])[] = [
  [/BCĐ|BCD/u, 'của Ban Chỉ đạo'],
  [/UBND/u, 'của Ủy ban nhân dân'],
  [/TTCH/u, 'của Trung tâm chỉ huy'],
]

/** "89/QĐ-BCĐ" → "Quyết định số tám mươi chín của Ban Chỉ đạo"; a number that cannot be said is left out. */
export function decisionInSpeech(number: string): string {
  const digits = /^\s*(\d{1,6})/.exec(number)?.[1]
  const issuer = ISSUERS.find(([letters]) => letters.test(number))?.[1]
  const said = digits === undefined ? 'quyết định phân vùng' : `Quyết định số ${numberInSpeech(Number(digits))}`
  return issuer === undefined ? said : `${said} ${issuer}`
}

const tidy = (text: string): string =>
  text
    .replace(/[ \t]+/g, ' ')
    .replace(/\s+(?=[.,;:!?])/g, '')
    .replace(/,\s*(?=[.,;:!?]|$)/g, '')
    .trim()

/** Any short note as it can be read out: telephone numbers digit by digit, other numbers in words, no brackets, no slashes. */
export const textInSpeech = (text: string): string =>
  tidy(
    text
      .replace(/\b5K\b/g, 'Năm K')
      .replace(/\+/g, ' cộng ')
      .replace(/\d(?:[ .-]?\d){6,}|\b0\d+/g, (phone) => ` ${digitsInSpeech(phone)} `)
      .replace(/\d+/g, (digits) =>
        digits.length > 6 ? ` ${digitsInSpeech(digits)} ` : ` ${numberInSpeech(Number(digits))} `,
      )
      .replace(/%/g, ' phần trăm')
      .replace(/\s*[()[\]{}/–—]\s*/g, ', ')
      .replace(/(?<=\s)-(?=\s)/g, ',')
      .replace(/-/g, ' '),
  )
