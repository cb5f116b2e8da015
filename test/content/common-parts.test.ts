import { describe, expect, it } from 'vitest'
import { currentEdition, fillsFor, rumourFills } from '@/lib/content'
import { fillCommonParts } from '@/lib/domain/fill-package'
import type { LocalAddition } from '@/lib/domain/local-addition'
import { countWords, readingSeconds, smsSegments } from '@/lib/domain/text-measures'
import { LONGEST_TIME, placeOf, places } from './places'

const RUMOUR = rumourFills(
  'chợ đóng cửa 7 ngày.',
  'Chợ vẫn mở từ 5 giờ đến 10 giờ',
  'Ủy ban nhân dân thị xã, công văn 12',
)

function commonFor(place: (typeof places)[number], rumour = true, local?: LocalAddition) {
  const facts = { ...place, zone: 'green' as const, effectiveAt: LONGEST_TIME, decisionNumber: '89/QĐ-BCĐ' }
  const fills = fillsFor(local ? { ...facts, local } : facts)
  const told = rumour ? { ...fills, ...RUMOUR, spoken: { ...fills.spoken, ...RUMOUR.spoken } } : fills
  const result = fillCommonParts(currentEdition.common, told)
  if (!result.ok) throw new Error(result.blanks.join())
  return result.value
}

describe('common parts', () => {
  it('has one for each subject, from real paragraphs; only a rumour waits for words', () => {
    const filled = commonFor(placeOf('31564'), false)
    expect(filled.map(({ subject }) => subject)).toEqual(['health-ministry', 'support', 'thanks', 'rumour'])
    for (const { subject, channels } of filled) {
      for (const item of Object.values(channels).flat()) {
        expect(currentEdition.paragraphs).toContain(item.source)
        expect(item.missing === undefined).toBe(subject !== 'rumour')
      }
    }
  })

  it('fits each form, for every commune', () => {
    for (const place of places) {
      for (const { channels } of commonFor(place)) {
        for (const { text } of channels.visual ?? []) expect(countWords(text), text).toBeLessThanOrEqual(12)
        for (const { form, text } of channels.online ?? []) {
          if (form === 'sms') expect(smsSegments(text), text).toBeLessThanOrEqual(3)
        }
        for (const { text } of channels.loudspeaker ?? []) {
          expect(text).not.toMatch(/[\d()[\]{}/–-]/)
          expect(readingSeconds(text), text).toBeGreaterThanOrEqual(15)
          expect(readingSeconds(text), text).toBeLessThanOrEqual(45)
        }
      }
    }
  })

  it('carries what the district adds, and leaves no bracket', () => {
    const local = { hotline: '0299 3822 222', localNote: 'Điểm hỗ trợ ở Nhà văn hóa khóm 2.' }
    const whole = JSON.stringify(commonFor(placeOf('31783'), true, local))
    expect(whole).not.toMatch(/missing|\[\[|\]\]|\{\w+\}/)
    expect(whole).toContain(local.hotline)
    expect(whole).toContain('khóm hai')
    expect(JSON.stringify(commonFor(placeOf('31783')))).not.toMatch(/missing|\[\[|\]\]|\{\w+\}/)
  })

  it('answers a rumour with the fact first, and whole when read out', () => {
    const rumour = commonFor(placeOf('31783')).find(({ subject }) => subject === 'rumour')
    expect(rumour?.channels.online?.[0]?.text).toContain(
      'Chợ vẫn mở từ 5 giờ đến 10 giờ. Tin đồn rằng chợ đóng cửa 7 ngày là không đúng. Nguồn: Ủy ban nhân dân thị xã, công văn 12.',
    )
    expect(rumour?.channels.meeting?.[0]?.text).toContain(
      'Chợ vẫn mở từ năm giờ đến mười giờ. Đó là thông tin của Ủy ban nhân dân thị xã, công văn mười hai. Tin đồn rằng chợ đóng cửa bảy ngày là không đúng.',
    )
  })
})
