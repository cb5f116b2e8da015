import { expect, it } from 'vitest'
import { fillWhatIsThere } from '@/lib/domain/fill-blanks'
import { toNfc } from '@/lib/domain/nfc'
import { readDecision } from '@/lib/domain/reading/read-decision'
import { withoutMarks } from '@/lib/domain/sms'
import { lineSchema } from '@/lib/domain/text'
import { findXmlFault } from '@/lib/services/read-tables/xml-fault'
import { preferredEncoding } from '@/lib/standards/http-negotiation'
import { gazetteer } from '../support/province'

const MARKS = '\u0301\u0323'
/** Texts that once took time by the square of their length: seconds to minutes at this size, now some hundred milliseconds. */
const grown: [string, () => unknown][] = [
  ['a text of counts', () => readDecision('p.1 '.repeat(25_000), gazetteer)],
  ['counts of communes', () => readDecision('10 xã '.repeat(20_000), gazetteer)],
  ['marks on one letter of a decision', () => readDecision(`e${MARKS.repeat(60_000)}`, gazetteer)],
  ['marks in a line', () => lineSchema(300).safeParse(`e${MARKS.repeat(100_000)}`)],
  ['marks in a text to be sent as SMS', () => withoutMarks(`e${MARKS.repeat(100_000)}`)],
  ['blanks behind line ends', () => fillWhatIsThere('\n'.repeat(4_000) + '{zone}'.repeat(600), { zone: 'vùng đỏ' })],
  ['spaces before no part', () => fillWhatIsThere(' '.repeat(100_000), {})],
  ['spaces in Accept-Encoding', () => preferredEncoding(`br${' '.repeat(100_000)}x`)],
  ['tags that never close', () => findXmlFault(Buffer.from('<w:p '.repeat(200_000)))],
]

// No limit on speed but the test's own, which each of them missed by far.
it.each(grown)('%s', (_, work) => void work(), 10_000)

it('marks past the thirtieth on a letter are dropped, no letter is', () => {
  expect(toNfc(`Xa\u0303 ${'e'}${'\u0301'.repeat(40)}x`)).toBe(`Xã é${'\u0301'.repeat(29)}x`)
})
it('a blank opens a sentence as before: at the start, after a line end, a full stop, an opening quote', () => {
  const filled = (text: string) => fillWhatIsThere(text, { zone: 'vùng đỏ' })
  for (const text of ['{zone}', 'A.\n– {zone}', 'Nghe. “{zone}', '“{zone}'])
    expect(filled(text)).toMatchObject({ value: { text: expect.stringContaining('Vùng đỏ') } })
  for (const text of ['a {zone}', 'a, “{zone}', 'A.{zone}', 'a – {zone}'])
    expect(filled(text)).toMatchObject({ value: { text: expect.stringContaining('vùng đỏ') } })
})

it('codings are preferred as before', () => {
  expect(preferredEncoding('gzip, deflate, br')).toBe('br')
  expect(preferredEncoding('br ; q = 0, GZIP;q=0.5')).toBe('gzip')
  expect(preferredEncoding('br;q=0.000, gzip;q=0')).toBe('identity')
  expect(preferredEncoding('')).toBe('identity')
})
