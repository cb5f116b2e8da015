import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionInSpeech, numberInSpeech, placeInSpeech, textInSpeech, timeInSpeech } from '@/lib/domain/speech'

const ONES = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** Reads a number back from its words. */
function heard(words: string): number {
  let total = 0
  let open: number | null = null
  for (const word of words.split(' ')) {
    if (word === 'ngàn') [total, open] = [(total + (open ?? 0)) * 1000, null]
    else if (word === 'trăm') [total, open] = [total + (open ?? 0) * 100, null]
    else if (word === 'mươi') [total, open] = [total + (open ?? 0) * 10, null]
    else if (word === 'mười') total += 10
    else if (word !== 'lẻ') open = word === 'mốt' ? 1 : word === 'lăm' ? 5 : ONES.indexOf(word)
  }
  return total + (open ?? 0)
}

describe('speech', () => {
  it('says every number so that it is heard rightly', () => {
    for (let value = 0; value <= 9999; value += 1) expect(heard(numberInSpeech(value)), `${value}`).toBe(value)
    expect(numberInSpeech(105)).toBe('một trăm lẻ năm')
    expect(numberInSpeech(2021)).toBe('hai ngàn không trăm hai mươi mốt')
  })

  it('says times, places, decisions and telephone numbers without a digit', () => {
    expect(timeInSpeech(new Date('2021-04-30T17:05:00Z'))).toContain('không giờ năm phút ngày mùng một tháng năm')
    expect(placeInSpeech('xã Hòa Tú II')).toBe('xã Hòa Tú Hai')
    expect(decisionInSpeech('89/QĐ-BCĐ')).toBe('Quyết định số tám mươi chín của Ban Chỉ đạo')
    expect(textInSpeech('Gọi 012 345 6789')).toBe('Gọi không một hai ba bốn năm sáu bảy tám chín')
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2099-01-01') }),
        (at) => !/\d/.test(timeInSpeech(at)),
      ),
    )
  })
})
