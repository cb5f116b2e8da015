import type { Script, Token } from './tokens'
import { SHORT_TYPES, type TypeWord, typeWordAt } from './vocabulary'

/** A word for a kind of place; `short`: abbreviated. */
export type PlaceKind = { value: TypeWord; end: number; short: boolean }

/** The kind of place named at a place in running text: "xã", "thị trấn", "TX.", "P1". */
export function kindAt(tokens: readonly Token[], at: number, script: Script): PlaceKind | null {
  const full = typeWordAt(tokens, at, script)
  if (full) return { value: full.value, end: full.end, short: false }
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token || !next || !Object.hasOwn(SHORT_TYPES, token.plain)) return null
  const value = SHORT_TYPES[token.plain]
  if (!value) return null
  if (next.raw === '.' && next.start === token.end) return { value, end: at + 2, short: true }
  const named =
    token.plain.length === 2 && token.raw === token.raw.toUpperCase() && (next.capital || next.kind === 'number')
  const ward = token.plain === 'p' && next.kind === 'number'
  return named || ward ? { value, end: at + 1, short: true } : null
}
