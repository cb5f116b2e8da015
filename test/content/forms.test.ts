import { describe, expect, it } from 'vitest'
import { fillsFor, packageFor } from '@/lib/content'
import { fillPackage } from '@/lib/domain/fill-package'
import { countWords, readingSeconds, smsSegments } from '@/lib/domain/text-measures'
import { filled, moves, placeOf, places } from './places'

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
        expect(readingSeconds(long?.text ?? ''), long?.text).toBeLessThanOrEqual(90)
        expect(readingSeconds(short?.text ?? ''), short?.text).toBeGreaterThanOrEqual(15)
        expect(readingSeconds(short?.text ?? ''), short?.text).toBeLessThanOrEqual(30)
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

  it.each(moves)('$from → $to keeps advice for the speaker out of what is said', ({ from, to }) => {
    const { loudspeaker, meeting } = packageFor(from, to).channels
    for (const { text } of [...loudspeaker, ...meeting]) expect(text).not.toMatch(/lưu ý người nói|nên (?:nói|gọi)/iu)
    const titles = meeting.map(({ title }) => title ?? '').join(' ')
    expect(titles.includes('khoảng cách')).toBe(to === 'red')
  })

  it('fills what a district adds into every move, and leaves no bracket', () => {
    const place = placeOf('31783')
    const local = { hotline: '0299 3822 222', localNote: 'Điểm hỗ trợ ở Nhà văn hóa khóm 2.' }
    for (const { from, to } of moves) {
      const facts = { ...place, zone: to, effectiveAt: LATE, decisionNumber: '89/QĐ-BCĐ' }
      const [own, none] = [fillsFor({ ...facts, local }), fillsFor(facts)].map((fills) => {
        const result = fillPackage(packageFor(from, to), fills)
        if (!result.ok) throw new Error(result.blanks.join())
        return result.value
      })
      for (const pkg of [own, none]) expect(JSON.stringify(pkg)).not.toMatch(/\[\[|\]\]|\{\w+\}|"missing"/)
      for (const { text } of [own?.channels.online[0], own?.channels.print[0]].flatMap((item) => item ?? [])) {
        expect(text).toContain(local.hotline)
        expect(text).toContain(local.localNote)
      }
      const heard = own?.channels.loudspeaker[0]?.text ?? ''
      expect(heard).toContain('khóm hai')
      expect(heard).toContain('hai chín chín')
      expect(heard).not.toMatch(/\d/)
      expect(none?.channels.loudspeaker[0]?.text).not.toContain('xin gọi số')
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
        const items = Object.values(filled(from, to, place).channels).flat()
        const said = items.map(({ text }) => text).join('\n')
        expect(said).not.toMatch(/(?:xã|phường|thị trấn) (?:xã|phường|thị trấn) /iu)
        expect(said).not.toMatch(/(?:^|[.!?]\s|\n)(?:xã|phường|thị trấn|huyện|thị xã|từ|việc) /u)
        expect(said).not.toMatch(/, (?:Xã|Thị trấn|Huyện|Thị xã|Thành phố) /u)
        expect(said).not.toMatch(/ {2}|\.\.|\s[.,;!?]/u)
      }
    }
  })
})
