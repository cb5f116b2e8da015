import { findDistrict } from './find-district'
import type { Gazetteer, GazetteerDistrict } from './gazetteer'
import * as list from './list-state'
import type { Mark } from './marks'
import { mention } from './mention'

/** Decides whether a district speaks for the places before it or for those after. */
export function placeDistrict(
  marks: readonly Mark[],
  at: number,
  district: GazetteerDistrict,
  mark: Mark,
  state: list.ListState,
): void {
  if (state.except) {
    list.addMention(state, mention({ kind: 'all', tokens: mark.tokens, district: district.code, ownDistrict: true }))
    return
  }
  const group = state.pending.filter((place) => !place.ownDistrict)
  const [before, next] = [marks[at - 1]?.kind, marks[at + 1]?.kind]
  const last = group.at(-1)
  const fits = last && (last.kind !== 'name' || last.near.some(({ commune }) => commune.districtCode === district.code))
  const zoneNext = marks[at + 2]?.kind === 'zone'
  const headsList =
    (next === 'colon' && !(zoneNext && before === 'run')) ||
    next === 'opens' ||
    next === 'open' ||
    before === 'at' ||
    before === 'line'
  const behind = state.bracket || before === 'link' || (!headsList && before !== 'semicolon')
  if (last && behind && (fits || state.bracket || before === 'link')) {
    const alone = before === 'comma' ? group.filter((place) => place === last || couldBeIn(place, district)) : group
    for (const place of alone) Object.assign(place, { district: district.code, ownDistrict: true })
    return
  }
  list.setDistrict(state, district.code, mark.tokens)
}

const couldBeIn = (place: { near: { commune: { districtCode: string } }[] }, district: GazetteerDistrict): boolean =>
  place.near.some(({ commune }) => commune.districtCode === district.code)

/** A district named without its kind, where the place in the sentence leaves no doubt. */
export function bareDistrict(
  marks: readonly Mark[],
  at: number,
  state: list.ListState,
  gazetteer: Gazetteer,
): GazetteerDistrict | null {
  const found = findDistrict(gazetteer, marks[at]?.tokens ?? [], true)?.district
  if (!found) return null
  const [before, next] = [marks[at - 1]?.kind, marks[at + 1]?.kind]
  const isCommuneToo = gazetteer.communes.some(({ key }) => key.plain === found.key.plain && key.number === '')
  const inBrackets = before === 'open' && next === 'close' && state.pending.length > 0
  const opensLine = before === undefined || before === 'line' || before === 'stop'
  const heads = opensLine && next === 'colon' && marks[at + 2]?.kind !== 'zone'
  if (inBrackets || before === 'at' || heads || (before === 'link' && state.pending.length > 0)) return found
  return isCommuneToo || !(opensLine || state.pending.length > 0) ? null : found
}
