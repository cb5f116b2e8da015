import { expect, it } from 'vitest'
import { currentEdition, keepGreenFills } from '@/lib/content'
import { fillCommonParts, fillKeepGreen } from '@/lib/domain/fill-package'
import { countWords, smsSegments } from '@/lib/domain/text-measures'
import { LONGEST_TIME, placeOf, places } from './places'

it.each(['red', 'orange'] as const)('beside %s every green commune has whole texts', (neighbourZone) => {
  for (const place of places) {
    const facts = { ...place, zone: 'green' as const, effectiveAt: LONGEST_TIME, decisionNumber: '89/QĐ-BCĐ' }
    const fills = keepGreenFills({ ...facts, neighbour: placeOf('31783').commune, neighbourZone })
    const result = fillKeepGreen(currentEdition.keepGreenFor(neighbourZone), fills)
    if (!result.ok) throw new Error(result.blanks.join())
    const { channels } = result.value
    expect(JSON.stringify(result.value)).not.toMatch(/missing|\[\[|\]\]|\{\w+\}/)
    for (const { text } of channels.visual) expect(countWords(text)).toBeLessThanOrEqual(12)
    for (const { text } of channels.loudspeaker) expect(text).not.toMatch(/[\d()[\]/–-]/)
    expect(smsSegments(channels.online[1]?.text ?? '')).toBeLessThanOrEqual(3)
  }
})

it('has a part for each common subject, from real paragraphs; only a rumour waits for words', () => {
  const filled = fillCommonParts(currentEdition.common, { commune: 'xã An Mỹ', district: 'huyện Kế Sách' })
  if (!filled.ok) throw new Error(filled.blanks.join())
  expect(filled.value.map(({ subject }) => subject)).toEqual(['health-ministry', 'support', 'thanks', 'rumour'])
  for (const { subject, channels } of filled.value) {
    for (const item of Object.values(channels).flat()) {
      expect(currentEdition.paragraphs).toContain(item.source)
      expect(item.missing === undefined).toBe(subject !== 'rumour')
    }
  }
})
