import { describe, expect, it } from 'vitest'
import { currentEdition, keepGreenFills } from '@/lib/content'
import { fillKeepGreen } from '@/lib/domain/fill-package'
import { countWords, readingSeconds, smsSegments } from '@/lib/domain/text-measures'
import { LONGEST_TIME, placeOf, places } from './places'

const LONGEST_NEIGHBOUR = '31679'
const local = { hotline: '0299 3822 222', localNote: 'Điểm hỗ trợ ở Nhà văn hóa khóm 2.' }

function keepGreen(neighbourZone: 'red' | 'orange', place: (typeof places)[number], neighbour: string, own = {}) {
  const facts = { ...place, zone: 'green' as const, effectiveAt: LONGEST_TIME, decisionNumber: '89/QĐ-BCĐ', ...own }
  const fills = keepGreenFills({ ...facts, neighbour: placeOf(neighbour).commune, neighbourZone })
  const result = fillKeepGreen(currentEdition.keepGreenFor(neighbourZone), fills)
  if (!result.ok) throw new Error(result.blanks.join())
  return result.value
}

describe.each(['red', 'orange'] as const)('texts for a green place beside %s', (neighbourZone) => {
  it('are whole and fit each form, for every commune', () => {
    for (const place of places) {
      for (const neighbour of ['31783', LONGEST_NEIGHBOUR]) {
        const filled = keepGreen(neighbourZone, place, neighbour)
        const { visual, online, loudspeaker } = filled.channels
        expect(JSON.stringify(filled)).not.toMatch(/missing|\[\[|\]\]|\{\w+\}/)
        for (const { text } of visual) expect(countWords(text)).toBeLessThanOrEqual(12)
        for (const { text } of loudspeaker) expect(text).not.toMatch(/[\d()[\]/–-]/)
        expect(smsSegments(online[1]?.text ?? '')).toBeLessThanOrEqual(3)
        const [long, short] = loudspeaker.map(({ text }) => readingSeconds(text))
        expect(long).toBeGreaterThanOrEqual(60)
        expect(long).toBeLessThanOrEqual(90)
        expect(short).toBeGreaterThanOrEqual(15)
        expect(short).toBeLessThanOrEqual(30)
      }
    }
  })

  it('carry what the district adds, and leave no bracket', () => {
    const filled = keepGreen(neighbourZone, placeOf('31783'), LONGEST_NEIGHBOUR, { local })
    expect(JSON.stringify(filled)).not.toMatch(/missing|\[\[|\]\]|\{\w+\}/)
    expect(filled.channels.online[0]?.text).toContain(local.hotline)
    expect(filled.channels.loudspeaker[0]?.text).toContain('khóm hai')
  })

  it('name the neighbour as the one that turned, and the place as green still', () => {
    const pkg = currentEdition.keepGreenFor(neighbourZone)
    const { online, loudspeaker, print, meeting } = pkg.channels
    const told = [...online, ...loudspeaker, ...print, ...meeting.filter(({ form }) => form !== 'questions')]
    for (const { text } of told) {
      expect(text).toContain('{neighbour}')
      expect(text).toContain('{neighbourZone}')
      expect(text).toContain('{commune} vẫn là vùng xanh')
    }
    for (const { text } of [
      pkg.purpose,
      ...pkg.keyMessages,
      ...pkg.dos,
      ...pkg.donts,
      ...Object.values(pkg.channels).flat(),
    ]) {
      expect(text).not.toMatch(
        /(?:\{commune\}|nơi mình|quê mình)[^.!]*(?:vùng (?:đỏ|cam|vàng)|\{neighbourZone\}|chuyển (?:đỏ|cam|vàng))/iu,
      )
      expect(text).not.toContain('{zone}')
    }
  })

  it('forbid nobody to move: people are sent to local guidance', () => {
    const pkg = currentEdition.keepGreenFor(neighbourZone)
    const said = [...pkg.keyMessages, ...pkg.dos, ...pkg.donts, ...Object.values(pkg.channels).flat()]
    for (const { text } of said) expect(text).not.toMatch(/đừng qua lại|cho phép|ở lại vùng mình|cấm|phạt|giám sát/iu)
  })
})
