import type { Taken } from './lex-context'
import { bulletEnd } from './line-ends'
import type { Mark } from './marks'
import type { Token } from './tokens'

const MARKS: Record<string, 'comma' | 'semicolon' | 'colon' | 'open' | 'close' | 'dash' | 'move'> = {
  ',': 'comma',
  '/': 'comma',
  '&': 'comma',
  '|': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
  '→': 'move',
  '⇒': 'move',
}

/** Takes a punctuation mark, or a line end with the bullet of the line after it. */
export function takePunctuation(tokens: readonly Token[], at: number): Taken | null {
  const token = tokens[at]
  if (!token) return null
  const { raw } = token
  if (token.kind === 'newline') return { mark: { kind: 'line', tokens: [token] }, end: bulletEnd(tokens, at + 1) }
  const next = tokens[at + 1]
  if (raw === '.' || raw === '!' || raw === '?') {
    const ends = !next || next.kind === 'newline' || next.start > token.end
    return { mark: ends ? { kind: 'stop', tokens: [token] } : null, end: at + 1 }
  }
  if (raw === '-' && next?.raw === '>') return { mark: { kind: 'move', tokens: [token, next] }, end: at + 2 }
  const kind = MARKS[raw]
  return { mark: kind ? ({ kind, tokens: [token] } as Mark) : null, end: at + 1 }
}
