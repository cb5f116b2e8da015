import type { Zone } from '../zone'
import type { Near } from './find-commune'
import type { Token } from './tokens'
import type { CommuneType } from './vocabulary'

/** The line of the table row that a thing was found in; elsewhere its tokens know it. */
type InRow = { line?: number }

/** First line is 1. */
export const lineOf = ({ line, tokens }: InRow & { tokens: readonly Token[] }): number => line ?? tokens[0]?.line ?? 1

/** A place as the text names it, with the scopes it stands in; which commune it is comes later. */
export type Mention = {
  /** One commune; what is left of a district; all of a district. */
  kind: 'name' | 'rest' | 'all'
  tokens: Token[]
  /** The whole name, where the text only gives its end ("xã An Thạnh 1, 2"). */
  name: Token[]
  /** The kind of place as written directly before the name ("xã"). */
  kindTokens: Token[]
  near: Near[]
  /** Kinds of place that stand before it; null when none do. */
  types: CommuneType[] | null
  /** The kind stands directly before the name, not only at the head of the list. */
  explicit: boolean
  /** Abbreviated or put together from the name before, so a little less sure. */
  loose: boolean
  /** District code: of its own ("huyện D" beside it), else of the heading. */
  district: string | null
  ownDistrict: boolean
  /** "toàn tỉnh". */
  province: boolean
  zone: Zone | null
  except: Mention[]
  /** How many the text says there are, for `rest` and `all`. */
  expected: number | null
  /** The names of a `rest` follow in the text. */
  listed: boolean
} & InRow

// Written out: spreading defaults and what is given costs more than all else that is done for a name.
export const mention = (given: Pick<Mention, 'kind' | 'tokens'> & Partial<Mention>): Mention => ({
  kind: given.kind,
  tokens: given.tokens,
  name: given.name ?? given.tokens,
  kindTokens: given.kindTokens ?? [],
  near: given.near ?? [],
  types: given.types ?? null,
  explicit: given.explicit ?? false,
  loose: given.loose ?? false,
  district: given.district ?? null,
  ownDistrict: given.ownDistrict ?? false,
  province: given.province ?? false,
  zone: given.zone ?? null,
  except: given.except ?? [],
  expected: given.expected ?? null,
  listed: given.listed ?? false,
})

/** A count that a list announces: "9 địa phương … là:". */
export type CountClaim = { count: number; got: number; tokens: Token[]; zone: Zone | null; places: Mention[] } & InRow

export type Unread = {
  tokens: Token[]
  reason: 'no-such-commune' | 'not-a-place'
  district: string | null
} & InRow

/** All that a text was found to say, before communes are settled. */
export type Findings = {
  mentions: Mention[]
  claims: CountClaim[]
  unread: Unread[]
  /** Districts put into a zone without a word on their communes. */
  wholeDistricts: ({ district: string; zone: Zone; tokens: Token[] } & InRow)[]
}

export const noFindings = (): Findings => ({ mentions: [], claims: [], unread: [], wholeDistricts: [] })
