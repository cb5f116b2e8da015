import type { Zone } from '../zone'
import type { Findings, Mention } from './mention'
import type { Token } from './tokens'
import type { CommuneType } from './vocabulary'

type Claim = { count: number; tokens: Token[]; places: Mention[]; district: string | null; zoneAtOpening: Zone | null }

/** Where the reader stands: the scopes that hold, and the places still waiting for their zone. */
export type ListState = {
  findings: Findings
  /** A zone that names what follows. `inline`: its list stands on its own line and ends with it. */
  zone: { zone: Zone | null; order: number; opened: boolean; places: number; line: number } | null
  district: { code: string; order: number; tokens: Token[]; untouched: boolean } | null
  /** Districts named one after another, still without a zone. */
  waiting: { code: string; tokens: Token[] }[]
  types: { types: CommuneType[]; sticky: boolean; fresh: boolean; short: boolean } | null
  pending: Mention[]
  claims: Claim[]
  order: number
  negated: boolean
  earlier: boolean
  body: boolean
  bracket: boolean
  except: Mention | null
  lastNamed: Mention | null
  /** The last "toàn bộ" or "còn lại" of the sentence, for a "trừ" that comes after its zone. */
  lastSpread: Mention | null
  zonesInLine: number
  wordsInLine: number
}

export const listState = (findings: Findings, given: { district?: string | null; zone?: Zone | null }): ListState => ({
  findings,
  zone: given.zone ? { zone: given.zone, order: 0, opened: true, places: 0, line: 0 } : null,
  district: given.district ? { code: given.district, order: 0, tokens: [], untouched: false } : null,
  waiting: [],
  types: null,
  pending: [],
  claims: [],
  order: 1,
  negated: false,
  earlier: false,
  body: false,
  bracket: false,
  except: null,
  lastNamed: null,
  lastSpread: null,
  zonesInLine: 0,
  wordsInLine: 0,
})

/** Adds a place to those waiting. */
export function addMention(state: ListState, place: Mention): void {
  if (state.except) {
    state.except.except.push(place)
    return
  }
  if (!place.ownDistrict && place.district === null) place.district = state.district?.code ?? null
  state.pending.push(place)
  for (const claim of state.claims) claim.places.push(place)
  if (state.zone) state.zone.places += 1
  if (state.district) state.district.untouched = false
  state.waiting = []
  if (place.kind === 'name') state.lastNamed = place
}

/** Gives the waiting places their zone and hands them on. */
export function settle(state: ListState, zone: Zone | null): void {
  for (const place of state.pending) {
    place.zone = zone
    if (place.kind !== 'name') state.lastSpread = place
    state.findings.mentions.push(place)
  }
  state.pending = []
  state.except = null
  state.lastNamed = null
}

/** Ends the counts that the condition picks; those that announced no list are let go. */
export function closeClaims(state: ListState, which: (claim: Claim) => boolean): void {
  for (const claim of state.claims.filter(which)) {
    const listed = claim.places.filter((place) => place.kind === 'name')
    if (listed.length === 0 || listed.length !== claim.places.length) continue
    const { count, tokens } = claim
    state.findings.claims.push({ count, tokens, got: listed.length, zone: listed[0]?.zone ?? null, places: listed })
  }
  state.claims = state.claims.filter((claim) => !which(claim))
}

/** A district that was put into a zone and left without any commune is asked about as a whole. */
export function askWholeDistrict(state: ListState, zone: Zone | null | undefined): void {
  const { district } = state
  if (!district?.untouched || !zone) return
  for (const { code, tokens } of [...state.waiting, district]) {
    state.findings.wholeDistricts.push({ district: code, zone, tokens })
  }
  state.waiting = []
  district.untouched = false
}

export function setZone(state: ListState, zone: Zone | null, opened: boolean, line: number): void {
  askWholeDistrict(state, state.zone?.zone)
  closeClaims(state, (claim) => claim.places.length > 0)
  if (state.zone && state.district && state.district.order > state.zone.order) state.district = null
  state.zone = { zone, order: state.order++, opened, places: 0, line }
  state.types = null
}

export function setDistrict(state: ListState, code: string, tokens: Token[]): void {
  askWholeDistrict(state, state.zone?.zone)
  if (state.district?.untouched) state.waiting.push(state.district)
  settle(state, state.zone?.zone ?? null)
  closeClaims(state, (claim) => claim.district !== null && claim.places.length > 0)
  // A zone read inside the former district ends with it; a zone above both goes on.
  if (state.zone && state.district && state.district.order < state.zone.order) state.zone = null
  state.district = { code, order: state.order++, tokens, untouched: true }
  state.types = null
}

/** The end of a sentence or line. */
export function endSentence(state: ListState, atLineEnd: boolean): void {
  const { zone } = state
  settle(state, zone?.zone ?? null)
  const inlineList = zone !== null && zone.line > 0 && zone.places > 0 && state.zonesInLine > 0
  const onlyMentioned =
    zone !== null && state.zonesInLine > 0 && zone.places === 0 && !zone.opened && state.wordsInLine > 0
  if (inlineList || onlyMentioned || (state.zonesInLine > 1 && zone?.places === 0)) {
    askWholeDistrict(state, zone?.zone)
    state.zone = null
  }
  if (state.negated && zone?.places === 0 && state.zonesInLine > 0) state.zone = null
  if (state.types && !state.types.sticky) state.types = null
  if (atLineEnd || !state.zone) closeClaims(state, (claim) => claim.places.length > 0 && claim.zoneAtOpening === null)
  state.lastSpread = null
  state.except = null
  state.waiting = []
  Object.assign(state, { negated: false, earlier: false, body: false, bracket: false })
  if (atLineEnd || state.zone === null) state.zonesInLine = 0
  state.wordsInLine = 0
}
