import type { Zone } from '../zone'
import { findDistrict } from './find-district'
import { lex } from './lex'
import type { Mark } from './marks'
import type { Reader } from './reader'
import type { Token } from './tokens'
import { zoneOfCell } from './zone-words'

/** What the text of a cell says, whatever row it stands in; its tokens carry no line of their own. */
export type Cell = { text: string; tokens: Token[]; marks: readonly Mark[]; zone: Zone | null }

/** Looks at the text of a cell. Tables repeat themselves: each distinct text is looked at once. */
export type LookAt = (text: string) => Cell

export function makeLookAt({ tokenise, gazetteer, script }: Reader): LookAt {
  const seen = new Map<string, Cell>()
  return (text) => {
    const known = seen.get(text)
    if (known) return known
    const tokens = tokenise(text)
    const cell = { text, tokens, marks: lex(tokens, gazetteer, script), zone: zoneOfCell(tokens, script) }
    seen.set(text, cell)
    return cell
  }
}

/** Cells longer than this are prose and show nothing of their column. */
const LONGEST_PLACE = 200
const LONGEST_DISTRICT = 12

export const hasWords = ({ tokens }: Cell): boolean => tokens.some(({ kind }) => kind === 'word')

/** Whether a cell is a kind of commune and nothing more: "Xã", "thị trấn". */
export const isKindCell = ({ marks }: Cell): boolean => marks.length === 1 && marks[0]?.kind === 'type'

export const isCommuneCell = ({ text, marks }: Cell, { find }: Reader): boolean =>
  text.length <= LONGEST_PLACE &&
  marks.some((mark) => mark.kind === 'run' && find(mark.tokens).some(({ cost }) => cost < 2))

export const isDistrictCell = ({ text, marks, tokens }: Cell, { gazetteer }: Reader): boolean =>
  text.length <= LONGEST_PLACE &&
  (marks.some(({ kind }) => kind === 'district') || findDistrict(gazetteer, wordsOf(tokens), true) !== null)

/** Whether a cell names a place, so that its row cannot be a head. */
export const isPlaceCell = (cell: Cell, reader: Reader): boolean =>
  isCommuneCell(cell, reader) || isDistrictCell(cell, reader)

/** The district (code) that a cell names, with its kind or without. */
export function districtOfCell({ tokens, marks }: Cell, { gazetteer }: Reader): string | null {
  if (tokens.length === 0 || tokens.length > LONGEST_DISTRICT) return null
  const mark = marks.find(({ kind }) => kind === 'district')
  if (mark?.kind === 'district') return mark.district.code
  const words = tokens.filter(({ kind }) => kind === 'word')
  return findDistrict(gazetteer, words, false)?.district.code ?? null
}

const wordsOf = (tokens: readonly Token[]): Token[] => tokens.filter(({ kind }) => kind === 'word' || kind === 'number')

/** Whether a cell that names a district also says its kind ("Huyện Kế Sách"), and so heads the rows below. */
export const saysDistrict = ({ tokens }: Cell): boolean =>
  tokens.some(({ plain, kind }, at) => {
    const next = tokens[at + 1]?.plain
    const long = (plain === 'thi' && next === 'xa') || (plain === 'thanh' && next === 'pho')
    return long || (kind === 'word' && /^(huyen|tx|tp|h)$/.test(plain))
  })
