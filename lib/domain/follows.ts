/** What one browser wants to hear of: the whole province, or communes and districts by code. */
export type Follows = { all: boolean; communes: readonly string[]; districts: readonly string[] }

/** As much of a commune as following needs. */
export type FollowedPlace = { code: string; districtCode: string }

/** Whether a commune is among what is followed, by itself or through its district. */
export const followsPlace = (follows: Follows, place: FollowedPlace): boolean =>
  follows.all || follows.communes.includes(place.code) || follows.districts.includes(place.districtCode)

/** How many of the communes are followed; one that is named twice counts once. */
export function countFollowed(follows: Follows, communes: Iterable<FollowedPlace>): number {
  let count = 0
  for (const commune of communes) if (followsPlace(follows, commune)) count += 1
  return count
}

export type FollowKind = 'communes' | 'districts'

export const NO_FOLLOWS: Follows = { all: false, communes: [], districts: [] }
const SHAPES: Record<FollowKind, RegExp> = { communes: /^\d{5}$/, districts: /^\d{3}$/ }

const codesOf = (value: unknown, kind: FollowKind): string[] =>
  Array.isArray(value)
    ? [...new Set(value.filter((code): code is string => typeof code === 'string' && SHAPES[kind].test(code)))].sort()
    : []

/** Reads what was kept; what cannot be read counts as nothing. */
export function parseFollows(text: string | null): Follows {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    if (typeof value !== 'object' || value === null) return NO_FOLLOWS
    const { all, communes, districts } = value as Record<string, unknown>
    return { all: all === true, communes: codesOf(communes, 'communes'), districts: codesOf(districts, 'districts') }
  } catch {
    return NO_FOLLOWS
  }
}

export const isFollowed = (follows: Follows, kind: FollowKind, code: string): boolean => follows[kind].includes(code)

/** With a place added or taken out. */
export function withFollow(follows: Follows, kind: FollowKind, code: string, wanted: boolean): Follows {
  if (isFollowed(follows, kind, code) === wanted) return follows
  const others = follows[kind].filter((one) => one !== code)
  return { ...follows, [kind]: wanted ? [...others, code].sort() : others }
}

export const followsNothing = ({ all, communes, districts }: Follows): boolean =>
  !all && communes.length === 0 && districts.length === 0
