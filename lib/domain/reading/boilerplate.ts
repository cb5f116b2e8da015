import { bulletEnd } from './line-ends'
import { phraseBook } from './phrase-book'
import type { Script, Token } from './tokens'

// How the parts of a Vietnamese decision that classify nothing begin; each runs to the end of its line.
const openers = phraseBook<'line' | 'rest'>([
  ...(
    ['căn cứ', 'xét đề nghị', 'theo đề nghị', 'xét tình hình', 'cộng hòa xã hội chủ nghĩa', 'độc lập tự do'] as const
  ).map((phrase) => [phrase, 'line'] as const),
  ...(
    ['kt chủ tịch', 'tm ủy ban', 'tm ubnd', 'kt trưởng ban', 'lưu vt', 'chánh văn phòng', 'giao các sở'] as const
  ).map((phrase) => [phrase, 'line'] as const),
  ['nơi nhận', 'rest'],
])
const resumes = phraseBook<true>(['phụ lục', 'danh sách', 'biểu', 'bảng'].map((phrase) => [phrase, true]))
const orders = phraseBook<true>(['chịu trách nhiệm', 'thi hành quyết định', 'tổ chức thực hiện'].map((p) => [p, true]))

export type Sifted = { kept: Token[]; left: Token[][] }

/** Takes out the lines that only frame a decision: grounds, addressees, who carries it out. They are reported, not read. */
export function siftBoilerplate(tokens: readonly Token[], script: Script): Sifted {
  const kept: Token[] = []
  const left: Token[][] = []
  let toTheEnd = false
  for (const line of linesOf(tokens)) {
    const words = line.filter((token) => token.kind !== 'punct' || token.raw === ';')
    const opener = openers(words, bulletEnd(words, 0), script)
    if (opener?.value === 'rest') toTheEnd = true
    else if (toTheEnd && resumes(words, 0, script)) toTheEnd = false
    const isOrder = words[0]?.plain === 'dieu' && words.some((_, at) => orders(words, at, script))
    if ((toTheEnd || opener || isOrder) && words.length > 0) {
      left.push(line.filter((token) => token.kind !== 'newline'))
      kept.push(...line.filter((token) => token.kind === 'newline'))
    } else for (const token of line) kept.push(token)
  }
  return { kept, left }
}

function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = []
  let current: Token[] = []
  for (const token of tokens) {
    current.push(token)
    if (token.kind !== 'newline') continue
    lines.push(current)
    current = []
  }
  return [...lines, current]
}
