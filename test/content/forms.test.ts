import { describe, expect, it } from 'vitest'
import { packageFor } from '@/lib/content'
import { countWords, readingSeconds, smsSegments } from '@/lib/domain/text-measures'
import { filled, moves, places } from './places'

const MIDNIGHT = new Date('2021-08-15T00:00:00+07:00')
const LATE = new Date('2021-12-25T23:45:00+07:00')

describe('forms of part III, for every commune', () => {
  it.each(moves)('$from → $to fits each form', ({ from, to }) => {
    for (const place of places) {
      for (const at of [MIDNIGHT, LATE]) {
        const { visual, online, loudspeaker } = filled(from, to, place, at).channels
        for (const { text } of visual) expect(countWords(text), text).toBeLessThanOrEqual(12)
        expect(smsSegments(online[1]?.text ?? ''), online[1]?.text).toBeLessThanOrEqual(3)
        const [long, short] = loudspeaker
        expect(readingSeconds(long?.text ?? ''), long?.text).toBeGreaterThanOrEqual(60)
        expect(readingSeconds(long?.text ?? ''), long?.text).toBeLessThanOrEqual(100)
        expect(readingSeconds(short?.text ?? ''), short?.text).toBeGreaterThanOrEqual(12)
        expect(readingSeconds(short?.text ?? ''), short?.text).toBeLessThanOrEqual(32)
        for (const { text } of loudspeaker) expect(text).not.toMatch(/[\d()[\]{}/–-]/)
      }
    }
  })

  it.each(moves)('$from → $to can be spoken: no figure, bracket or slash but the time and the name', ({ from, to }) => {
    for (const { text } of packageFor(from, to).channels.loudspeaker) {
      expect(text).not.toMatch(/[\d()/–-]/)
      expect(text).not.toContain('{decision}')
    }
  })

  it('says the place, and the time where a decision dates it, in every written and spoken text', () => {
    for (const { from, to } of moves) {
      const { online, loudspeaker, print } = packageFor(from, to).channels
      for (const { text } of [...online, ...loudspeaker, ...print]) {
        expect(text).toContain('{commune}')
        expect(text).toContain('{district}')
        expect(text.includes('{effectiveAt}')).toBe(from !== null || to !== null)
      }
    }
  })

  it.each(['Phường', 'Thị trấn', 'Xã'])('reads right with a %s: no doubled type, a capital only where due', (type) => {
    for (const place of places.filter(({ commune }) => commune.type === type)) {
      for (const { from, to } of moves) {
        for (const { text } of Object.values(filled(from, to, place).channels).flat()) {
          expect(text).not.toMatch(/(?:xã|phường|thị trấn) (?:xã|phường|thị trấn) /iu)
          expect(text).not.toMatch(/(?:^|[.!?]\s|\n)(?:xã|phường|thị trấn|huyện|thị xã|từ|việc) /u)
          expect(text).not.toMatch(/, (?:Xã|Thị trấn|Huyện|Thị xã|Thành phố) /u)
          expect(text).not.toMatch(/ {2}|\.\.|\s[.,;!?]/u)
        }
      }
    }
  })
})
