import type { Random } from './random'

/** Letters and signs that have broken parsers before: controls, halves of pairs, marks, separators, directions, numbers of other scripts. */
export const ODD = [
  '\u0000',
  '\u0001',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u000b',
  '\u0085',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\u200b',
  '\u00ad',
  '\u202e',
  '\ud800',
  '\udc00',
  '😀',
  '\u0301',
  '\u0323',
  '\u0301\u0323',
  'ﬃ',
  'İ',
  'ẞ',
  'ð',
  '٣',
  '１',
  '½',
  '\u00a0',
  '\u3000',
  '"',
  "'",
  '`',
  '\\',
  '{',
  '}',
  '[[',
  ']]',
  '<',
  '>',
  '&',
  '%',
  '%00',
  '$&',
  '$1',
  ';',
  ',',
  ':',
  '|',
  '(',
  ')',
  '/',
  '..',
  '-',
  '–',
  '=',
  '+',
  '@',
  '0',
  '-1',
  '1e309',
  'NaN',
  'null',
  'true',
  '__proto__',
  'constructor',
  '9007199254740993',
  '<script>',
  '{commune}',
  '{x}',
]

const at = (random: Random, text: string) => random.below(text.length + 1)
const piece = (random: Random, text: string) => {
  const from = at(random, text)
  return text.slice(from, from + 1 + random.below(24))
}

/** One change to a text: something dropped, doubled, swapped, put in, taken from another text, written in another form, or repeated very often. */
export function mutateText(text: string, random: Random, words: readonly string[], longest: number): string {
  const from = at(random, text)
  const head = text.slice(0, from)
  switch (random.below(12)) {
    case 0:
      return head + text.slice(from + 1 + random.below(20))
    case 1:
      return head + piece(random, text) + text.slice(from)
    case 2:
      return head + random.pick(ODD) + text.slice(from)
    case 3:
    case 4:
      return head + random.pick(words) + text.slice(from)
    case 5:
      return head + piece(random, random.pick(words)) + text.slice(from + random.below(10))
    case 6:
      return random.percent(50) ? text.normalize('NFD') : text.normalize('NFC')
    case 7:
      return random.percent(50) ? text.toUpperCase() : text.normalize('NFD').replace(/\p{M}/gu, '')
    case 8:
      return text.slice(from) + head
    case 9:
      return head + String.fromCharCode(random.below(random.percent(70) ? 0x250 : 0x10000)) + text.slice(from + 1)
    case 10: {
      if (!random.percent(4)) return head + text.slice(from + 1)
      const one = random.percent(50)
        ? random.pick(ODD)
        : random.percent(50)
          ? random.pick(words)
          : piece(random, text) || 'a'
      return (head + one.repeat(1 + random.below(Math.max(1, longest / one.length))) + text.slice(from)).slice(
        0,
        longest,
      )
    }
    default:
      return head + random.pick(words) + random.pick([' ', ', ', '\n', '; ', '\t', ': ', '']) + text.slice(from)
  }
}

/** A text of a corpus after some changes, at most so long. */
export function fuzzedText(
  random: Random,
  corpus: readonly string[],
  words: readonly string[],
  longest: number,
): string {
  let text = random.percent(20) ? random.pick(words) : random.pick(corpus)
  if (random.percent(85) && text.length > 150) {
    const from = at(random, text)
    text = text.slice(from, from + 20 + random.below(180))
  }
  for (let changes = 1 + random.below(6); changes > 0; changes -= 1) text = mutateText(text, random, words, longest)
  return text.slice(0, longest)
}

/** Shorter texts that may show the same: halves, quarters, … left out. */
export function* shorterTexts(text: string): Generator<string> {
  for (let size = Math.ceil(text.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = 0; from < text.length; from += size) yield text.slice(0, from) + text.slice(from + size)
}
