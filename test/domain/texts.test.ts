import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currentEdition } from '@/lib/content'
import { BLANKS } from '@/lib/domain/blank'
import { blanksFor, checkText } from '@/lib/domain/check-text'
import { mapCatalogue } from '@/lib/domain/map-items'
import { applyAll, applyRevision, exchangeWords, programBaseOf } from '@/lib/domain/revise-catalogue'
import type { TextRevision } from '@/lib/domain/text-revision'
import { textsOf } from '@/lib/domain/texts-of'
import { makeCatalogue } from '@/lib/services/make-catalogue'
import { fingerprint } from '@/lib/services/texts/fingerprint'

const catalogue = makeCatalogue(currentEdition)
const texts = textsOf(catalogue, fingerprint)

const revision = (part: Partial<TextRevision>): TextRevision => ({
  id: 'r',
  edition: 'e',
  language: 'vi',
  itemIds: [],
  number: 1,
  title: null,
  text: 'Chữ mới.',
  source: 'II.1',
  state: 'in-force',
  baseHash: '',
  baseText: '',
  restores: null,
  note: null,
  author: 'An',
  authorId: 'an',
  createdAt: new Date(0),
  updatedAt: new Date(0),
  saves: 1,
  decidedBy: null,
  decidedById: null,
  decidedAt: new Date(0),
  decideNote: null,
  version: 2,
  ...part,
})

describe('texts of a catalogue', () => {
  test('every item stands in exactly one text, with its own words', () => {
    const byItem = new Map(texts.flatMap((text) => text.itemIds.map((id) => [id, text] as const)))
    mapCatalogue(catalogue, (item) => {
      const text = byItem.get(item.id)
      expect([text?.title, text?.text, text?.source]).toEqual([item.title ?? null, item.text, item.source])
      return item
    })
    expect(texts.reduce((sum, { itemIds }) => sum + itemIds.length, 0)).toBe(byItem.size)
  })

  test('as the program brings them they have no fault where they stand', () => {
    for (const text of texts) expect(checkText(text, { ...text, language: 'vi' }).faults).toEqual([])
  })

  test('exchanging words alters those items and nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.string({ minLength: 1, maxLength: 40 }), (text, words) => {
        const next = textsOf(exchangeWords(catalogue, text.itemIds, { title: text.title, text: words }), fingerprint)
        const byItem = new Map(next.flatMap((one) => one.itemIds.map((id) => [id, one] as const)))
        for (const before of texts)
          for (const id of before.itemIds) {
            const after = byItem.get(id)
            expect(after?.source).toBe(before.source)
            expect(after?.text).toBe(text.itemIds.includes(id) ? words : before.text)
          }
      }),
      { numRuns: 12 },
    )
  })
})

describe('revisions', () => {
  const [one, two] = texts
  if (!one || !two) throw new Error('The catalogue has no texts.')

  test('come in order of approval, Vietnamese before its translations', () => {
    const first = revision({ id: 'a', itemIds: one.itemIds, baseHash: one.key, source: one.source, text: 'Một.' })
    const second = revision({
      ...first,
      id: 'b',
      number: 2,
      text: 'Hai.',
      baseHash: fingerprint(first),
      decidedAt: new Date(9),
      version: 3,
    })
    const other = revision({ ...second, language: 'xx', text: 'khác', baseHash: fingerprint(second) })
    const late = revision({ ...second, language: 'yy', text: 'cũ', baseHash: fingerprint(first) })
    const made = applyAll(catalogue, [late, other, second, first], fingerprint)
    expect(textsOf(made, fingerprint).find(({ itemIds }) => itemIds.includes(one.itemIds[0] ?? ''))?.text).toBe('Hai.')
    expect(Object.keys(made.variants.xx ?? {}).toSorted()).toEqual(one.itemIds.toSorted())
    expect(made.variants.yy).toEqual({})
    expect(programBaseOf(second, [first, second], fingerprint)).toBe(one.key)
  })

  test('a translation goes when its Vietnamese changes, and only that one', () => {
    const variant = (text: typeof one) =>
      revision({ language: 'xx', itemIds: text.itemIds, baseHash: text.key, source: text.source })
    const both = applyAll(catalogue, [variant(one), variant(two)], fingerprint)
    const next = applyRevision(both, revision({ itemIds: one.itemIds, source: one.source }), fingerprint)
    expect(Object.keys(next.variants.xx ?? {}).toSorted()).toEqual(two.itemIds.toSorted())
  })
})

describe('looking a text over', () => {
  const uses = [{ part: 'package', move: 'none>red', zone: 'red', transition: 'first', place: 'loudspeaker' }] as const
  const about = { uses, form: null, language: 'vi' }
  const look = (text: string) => checkText({ title: null, text }, about)

  test.each(['Gọi {phone}', 'Gọi {', 'Gọi }', '[[Gọi {hotline}', 'Gọi ]]', '[[a [[b]]'])('%s has a fault', (text) => {
    expect(look(text).faults).not.toEqual([])
  })

  test('only blanks that something fills are let in', () => {
    const allowed = blanksFor(uses)
    for (const blank of BLANKS) expect(look(`{${blank}}`).faults.length === 0).toBe(allowed.includes(blank))
  })

  test('no text makes it fail, and a text without braces and brackets has no fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const { faults } = look(text)
        if (!/[{}]|\[\[|\]\]/.test(text)) expect(faults).toEqual([])
      }),
    )
  })

  test('says what an editor should look at', () => {
    expect(look('Gọi {hotline} trước 7 giờ, 30 người').warnings).toEqual([
      { code: 'digits-spoken', digits: ['7', '30'] },
    ])
    const without = { hotline: ['Huyện Mỹ Tú'], localNote: [] }
    const missing = checkText({ title: null, text: 'Gọi {hotline}' }, about, without).warnings
    expect(missing).toEqual([{ code: 'local-missing', blank: 'hotline', districts: ['Huyện Mỹ Tú'] }])
    expect(checkText({ title: null, text: '[[Gọi {hotline}]]' }, about, without).warnings).toEqual([])
    const banner = { ...about, form: 'banner' } as const
    const words = (n: number) => Array.from({ length: n }, () => 'chữ').join(' ')
    expect(checkText({ title: null, text: words(12) }, banner).warnings).toEqual([])
    expect(checkText({ title: null, text: words(13) }, banner).warnings).toEqual([{ code: 'banner-long', words: 13 }])
  })
})
