import type { Gazetteer } from './gazetteer'
import type { Mark } from './marks'
import type { Script, Token } from './tokens'

/** Where the cutting into marks stands. */
export type LexContext = {
  tokens: readonly Token[]
  gazetteer: Gazetteer
  script: Script
  marks: Mark[]
  /** Words since the last mark that may be a name. */
  run: Token[]
  /** "các huyện A": the names that follow are districts too. */
  many: boolean
}

/** What was taken at a place, and where to go on; `mark: null` is passed over. */
export type Taken = { mark: Mark | null; end: number }

/** Whether nothing stands on the line or in the sentence after this mark. */
export const startsLine = (last: Mark | undefined): boolean =>
  last === undefined || last.kind === 'line' || last.kind === 'stop'
