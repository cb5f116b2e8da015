import { z } from 'zod'
import { toNfc } from '../nfc'
import type { ReadHeader } from './decision-reading'
import type { Token } from './tokens'

const DATE = String.raw`(?:ngay )?(\d{1,2}) (?:(?:/|-|\.|thang) )(\d{1,2}) (?:(?:/|-|\.|nam) )(\d{4})`
const TIME = String.raw`(\d{1,2}) (?:(?:h|g|gio|:)(?: (\d{2})(?: phut)?)?)`
const NUMBER = /(?:so|dinh) (?:: )?(\d{1,5} \/ (?:\d{4} \/ )?[a-z]+(?: - [a-z0-9]+){0,4})/g
const TAKES_EFFECT = '(?:(?:co )?(?:hieu luc|ap dung|thuc hien|thi hanh) )?(?:thi hanh )?(?:ke )?'
const EFFECT_WITH_TIME = new RegExp(`${TAKES_EFFECT}(?:tu|luc|vao) (?:luc )?${TIME} (?:, )?${DATE}`)
const EFFECT_WITH_DAY = new RegExp(String.raw`(?:co )?(?:hieu luc|ap dung|ke)[^\n.;]{0,40}? tu ${DATE}`)
const DATELINE = /, ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})/
const SIGNED = new RegExp(String.raw`^[^\n.;]{0,30}?${DATE}`)
const ISSUER =
  /(?:^|\n|cua )((?:chu tich )?(?:(?:uy ban nhan dan|ubnd) (?:tinh|huyen|thi xa|thanh pho)|ban chi dao|so y te)[a-z0-9 -]{0,90}?)(?= ?(?:\n|$|,|\.|;|:|\(| ve | ngay | co | chiu | so \d| quyet dinh))/g

/** The header, and which tokens it used. */
export type HeaderReading = { header: ReadHeader; used: ReadonlySet<number> }

/**
 * Reads number, issuer, date of signing and time of effect. Only what is stated
 * is returned; "kể từ ngày ký" gives no hour and therefore no time of effect.
 * A day of effect without an hour counts from its midnight in Viet Nam.
 */
export function readHeader(text: string, tokens: readonly Token[]): HeaderReading {
  const { joined, indexAt } = join(tokens)
  const used = new Set<number>()
  const header: ReadHeader = {}
  const use = (from: number, to: number) => {
    const [first, last] = [indexAt(from), indexAt(to - 1)]
    for (let index = first; index <= last; index += 1) used.add(index)
    return toNfc(text.slice(tokens[first]?.start, tokens[last]?.end))
  }
  const number = firstOwn(joined, NUMBER, 0)
  if (number?.[1]) {
    const from = number.index + number[0].length - number[1].length
    header.number = use(from, number.index + number[0].length).replace(/[\s\u200b-\u200d\ufeff]/g, '')
    const after = number.index + number[0].length
    const signed = SIGNED.exec(joined.slice(after, after + 90))
    const day = signed && isoDay(signed[1], signed[2], signed[3])
    if (signed && day) {
      header.signedOn = day
      use(lineStart(joined, number.index), after + signed[0].length)
    }
  }
  const dateline = header.signedOn === undefined ? DATELINE.exec(joined.slice(0, 3000)) : null
  const datelineDay = dateline && isoDay(dateline[1], dateline[2], dateline[3])
  if (dateline && datelineDay) {
    header.signedOn = datelineDay
    use(lineStart(joined, dateline.index), dateline.index + dateline[0].length)
  }
  const effect = effectOf(joined)
  if (effect) {
    header.effectiveAt = effect.at
    use(effect.from, effect.to)
  }
  const issuer = firstOwn(joined.slice(0, 6000), ISSUER, 1)
  if (issuer?.[1]) {
    const from = issuer.index + issuer[0].length - issuer[1].length
    header.issuer = use(from, from + issuer[1].length)
      .replace(/\s+/g, ' ')
      .trim()
  }
  return { header, used }
}

function effectOf(joined: string): { at: string; from: number; to: number } | null {
  const timed = EFFECT_WITH_TIME.exec(joined)
  const [, hour = '', minute = '00'] = timed ?? []
  const timedDay = timed && isoDay(timed[3], timed[4], timed[5])
  if (timed && timedDay && Number(hour) < 24 && Number(minute) < 60) {
    const at = `${timedDay}T${hour.padStart(2, '0')}:${minute}:00+07:00`
    return { at, from: timed.index, to: timed.index + timed[0].length }
  }
  const daily = EFFECT_WITH_DAY.exec(joined)
  const day = daily && isoDay(daily[1], daily[2], daily[3])
  return daily && day ? { at: `${day}T00:00:00+07:00`, from: daily.index, to: daily.index + daily[0].length } : null
}

function isoDay(day = '', month = '', year = ''): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return z.iso.date().safeParse(iso).success ? iso : null
}

const lineStart = (joined: string, at: number): number => joined.lastIndexOf('\n', at) + 1

// "Căn cứ Quyết định số …" cites another decision.
const citesAnother = (joined: string, at: number): boolean =>
  /^[ \-+*]*(?:can cu|xet|theo de nghi)/.test(joined.slice(lineStart(joined, at), lineStart(joined, at) + 20))

/** The first match that cites no other decision; `skip`: letters of the match before its sense begins. */
function firstOwn(joined: string, pattern: RegExp, skip: number): RegExpExecArray | null {
  for (const match of joined.matchAll(pattern)) if (!citesAnother(joined, match.index + skip)) return match
  return null
}

/** Words folded and joined by single spaces, so that patterns need not care how the text was typed. */
function join(tokens: readonly Token[]) {
  const starts: number[] = []
  let length = 0
  const parts = tokens.map((token) => {
    const part = token.kind === 'newline' ? '\n' : `${token.plain} `
    starts.push(length)
    length += part.length
    return part
  })
  const indexAt = (position: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= position) low = middle
      else high = middle - 1
    }
    return low
  }
  return { joined: parts.join(''), indexAt }
}
