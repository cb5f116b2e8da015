import { readFileSync } from 'node:fs'
import { BLANKS, type Blank, type Fills } from '@/lib/domain/blank'
import { fillWhatIsThere } from '@/lib/domain/fill-blanks'
import { answerQuestion, readDecision } from '@/lib/domain/reading/read-decision'
import { ZONES } from '@/lib/domain/zone'
import { gazetteer, province } from '../../../support/province'
import { STYLES, wordDecision, ZONE_WORDINGS } from '../../../support/word-decision'
import type { AnyTarget, Target } from '../fuzz'
import { fuzzedText, shorterTexts } from '../mutate-text'

const LONGEST = 4_000
const fixture = (ending: string) =>
  readFileSync(new URL(`../../../fixtures/decision-89-2021-08-15.${ending}`, import.meta.url), 'utf8')
const guess = (condition: boolean, words: string) => {
  if (!condition) throw new Error(words)
}

const codes = new Set(province.map(({ code }) => code))
const given = province.slice(0, 24).map((commune, nth) => ({ commune, zone: ZONES[nth % ZONES.length] ?? 'red' }))
const decisions = [
  fixture('txt'),
  fixture('csv'),
  ...STYLES.map((style, nth) =>
    wordDecision(given, { style, zones: ZONE_WORDINGS[nth % ZONE_WORDINGS.length] ?? 'colour', all: province }),
  ),
  'Quyết định số 95/QĐ-BCĐ ngày 20/8/2021\nTại thị xã Vĩnh Châu, Phường 1 thuộc vùng đỏ; xã Lạc Hòa, Vĩnh Hải thuộc vùng cam.\nTại huyện Kế Sách, thị trấn Kế Sách và các xã An Mỹ, Ba Trinh thuộc vùng vàng.',
  'Huyện\tXã\tVùng\nKế Sách\tAn Mỹ\tđỏ\n\tBa Trinh\tcam\n',
]
const words = [
  ...[
    'vùng đỏ',
    'vùng xanh',
    'cấp 3',
    'nguy cơ rất cao',
    'huyện Kế Sách',
    'TX. Vĩnh Châu',
    'xã',
    'p.1',
    'Phường 1',
    'các xã còn lại',
    'toàn bộ',
    'toàn tỉnh',
    'trừ',
    'gồm:',
    '10 xã',
    '11/11 xã',
  ],
  ...[
    'từ vùng vàng sang vùng đỏ',
    'đến',
    '1-3',
    'Điều 1.',
    'Căn cứ',
    'Nơi nhận:',
    'ngày 15 tháng 8 năm 2021',
    '0 giờ',
    'kể từ',
    'số 12/QĐ-BCĐ',
    'UBND',
    'không',
    'trước đây',
    '- ',
    'a) ',
    'I. ',
    'x',
    'X\tX',
  ],
  ...province.slice(0, 40).map(({ name }) => name),
]

const decisionText: Target<string> = {
  name: 'decision text',
  make: (random) => fuzzedText(random, decisions, words, LONGEST),
  smaller: shorterTexts,
  show: JSON.stringify,
  run(text) {
    const reading = readDecision(text, gazetteer)
    const lines = text.split(/\r\n|[\n\r\u2028\u2029\v\f\u0085]/).length
    const named = reading.items.map(({ communeCode }) => communeCode)
    guess(new Set(named).size === named.length, 'a commune stands in two items')
    guess(
      named.every((code) => codes.has(code)),
      'an item names no commune',
    )
    guess(
      reading.items.every(({ line, confidence }) => line >= 1 && line <= lines && confidence > 0 && confidence <= 1),
      'an item without its line or confidence',
    )
    guess(new Set(reading.questions.map(({ id }) => id)).size === reading.questions.length, 'two questions of one id')
    const [question] = reading.questions
    if (question)
      guess(!answerQuestion(reading, question.id, 'skip').questions.includes(question), 'an answered question stays')
  },
}

const templates = [
  '{commune} thuộc {district} đã là vùng {zone} từ {effectiveAt} theo quyết định {decision}.[[ Gọi {hotline}.]]',
  '– “{zone}” [[{localNote}]]\n{commune}: {neighbour} nay là {neighbourZone}. [[{rumour}]] [[{fact} ({factSource})]]',
  'Vùng xanh, vùng an toàn.',
]
const braces = [
  ...BLANKS.map((blank) => `{${blank}}`),
  '{',
  '}',
  '[[',
  ']]',
  '[',
  ']',
  '{}',
  '{x}',
  '. ',
  '\n',
  ' ',
  '“',
  '– ',
]
const fillSets: readonly Fills[] = [
  Object.fromEntries(BLANKS.map((blank) => [blank, `xã ${blank}`])),
  Object.fromEntries(BLANKS.map((blank, nth) => [blank, nth % 2 ? '' : ' x '])) as Record<Blank, string>,
  {},
  { commune: '{zone}', zone: ']]', district: '[', hotline: '$&$1' },
]
const blanks: Target<{ text: string; fills: Fills }> = {
  name: 'blanks of texts',
  make: (random) => ({ text: fuzzedText(random, templates, braces, 8_000), fills: random.pick(fillSets) }),
  *smaller({ text, fills }) {
    for (const shorter of shorterTexts(text)) yield { text: shorter, fills }
  },
  show: JSON.stringify,
  run({ text, fills }) {
    const filled = fillWhatIsThere(text, fills)
    if (!filled.ok) return guess(filled.blanks.length > 0, 'a refusal that names nothing')
    const left = filled.value.text.match(/\{([^{}]*)\}|[{}]|\[\[|\]\]/gu) ?? []
    guess(
      left.every((one) => filled.value.missing.includes(one.slice(1, -1))),
      'a brace or bracket survives',
    )
  },
}

export const textTargets: readonly AnyTarget[] = [decisionText, blanks]
