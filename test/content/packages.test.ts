import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTENT_VERSION, currentEdition, edition, editions, packageFor } from '@/lib/content'
import { CHANNELS } from '@/lib/domain/channel'
import { BLANKS, messagePackageSchema } from '@/lib/domain/message-package'
import { transitionOf } from '@/lib/domain/transition'
import { allItems, filled, moves, places, zonesOrNone } from './places'

describe('packages', () => {
  it.each(moves)('$from → $to is whole, and the same each time', ({ from, to }) => {
    const pkg = messagePackageSchema.parse(packageFor(from, to))
    expect(pkg).toMatchObject({
      edition: edition.id,
      version: CONTENT_VERSION,
      zone: to,
      transition: transitionOf(from, to),
    })
    expect(pkg.keyMessages.length).toBeGreaterThanOrEqual(3)
    expect(pkg.keyMessages.length).toBeLessThanOrEqual(5)
    expect(packageFor(from, to)).toEqual(pkg)
  })

  it.each(moves)('$from → $to has ids of its own, used once', ({ from, to }) => {
    const ids = allItems(packageFor(from, to)).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('gives one id one text, whatever the move', () => {
    const texts = new Map<string, string>()
    for (const { from, to } of moves) {
      for (const { id, text } of allItems(packageFor(from, to))) {
        expect(texts.get(id) ?? text, id).toBe(text)
        texts.set(id, text)
      }
    }
  })

  it.each(moves)('$from → $to fills completely for all 109 communes', ({ from, to }) => {
    expect(places).toHaveLength(109)
    for (const place of places) {
      const text = JSON.stringify(allItems(filled(from, to, place)).map((item) => [item.title ?? '', item.text]))
      expect(text).not.toMatch(/[{}]|undefined|NaN/)
      expect(text).toBe(text.normalize('NFC'))
    }
  })

  it('fills for any time', () => {
    const time = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    const zone = fc.constantFrom(...zonesOrNone)
    fc.assert(
      fc.property(zone, zone, fc.constantFrom(...places), time, (from, to, place, at) => {
        for (const { text } of allItems(filled(from, to, place, at))) expect(text).not.toMatch(/[{}]|NaN/)
      }),
    )
  })

  it.each(moves)('$from → $to names only paragraphs that the guideline has', ({ from, to }) => {
    for (const { source, id } of allItems(packageFor(from, to))) {
      expect(currentEdition.paragraphs, id).toContain(source)
    }
  })

  it.each(moves)('$from → $to carries the common part II.5–II.8', ({ from, to }) => {
    const goesOn = packageFor(from, to).continues.map(({ source }) => source)
    expect(goesOn).toEqual(expect.arrayContaining(['II.5', 'II.6', 'II.7', 'II.8']))
  })

  it('uses no blank without a value, and no number but 5K', () => {
    for (const { from, to } of moves) {
      for (const { text } of allItems(packageFor(from, to))) {
        for (const [, blank] of text.matchAll(/\{(\w+)\}/g)) expect(BLANKS).toContain(blank)
        // What only some districts have stands in optional parts.
        expect(text.replace(/\[\[.*?\]\]/gs, '')).not.toMatch(/\{(?:hotline|localNote)\}/)
        expect(text.replaceAll('5K', '')).not.toMatch(/\d/)
      }
    }
  })

  it('threatens nobody', () => {
    for (const { from, to } of moves) {
      const { dos, donts, keyMessages, channels } = packageFor(from, to)
      for (const { text } of [...dos, ...donts, ...keyMessages, ...Object.values(channels).flat()]) {
        expect(text).not.toMatch(/phạt|cưỡng chế|nghiêm cấm|xử lý|truy tố|giám sát/iu)
      }
    }
  })

  it('recalls what the former zone put out, form by form', () => {
    for (const { from, to } of moves.filter((move) => move.from !== null && move.from !== move.to)) {
      const stops = packageFor(from, to).stops.map(({ source }) => source)
      expect(stops).toEqual(expect.arrayContaining(['III.1', 'III.2', 'III.3', 'III.4']))
    }
  })

  it('tells every two of the twelve moves apart, in what to begin and in what people hear', () => {
    const twelve = moves.filter(({ from, to }) => from !== null && to !== null && from !== to)
    for (const part of [
      ({ from, to }: (typeof moves)[number]) => packageFor(from, to).starts[0]?.text,
      ({ from, to }: (typeof moves)[number]) => packageFor(from, to).channels.loudspeaker[0]?.text,
      ({ from, to }: (typeof moves)[number]) => JSON.stringify(packageFor(from, to).stops),
    ]) {
      expect(new Set(twelve.map(part)).size).toBe(12)
    }
  })

  it('opens differently for what just became red and for what stays red', () => {
    const [became, stays] = [packageFor('yellow', 'red'), packageFor('red', 'red')]
    for (const channel of CHANNELS) {
      expect(became.channels[channel][0]?.text).not.toBe(stays.channels[channel][0]?.text)
    }
  })

  it('stands in the registry of editions', () => {
    expect(editions['22-HD/BTGTU']).toBe(currentEdition)
    expect(currentEdition.paragraphs.join(' ')).toBe(
      'I I.1 I.2 I.3 II II.1 II.2 II.3 II.4 II.5 II.6 II.7 II.8 II.4.1 II.4.2 II.4.3 III III.1 III.2 III.3 III.4 III.5 IV IV.1 IV.2 IV.3 IV.4 IV.5 IV.6 IV.7 IV.8',
    )
  })
})
