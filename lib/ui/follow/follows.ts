/** What a device follows: everything, or communes and districts by their codes, in order of code. */
export type Follows = { all: boolean; communes: readonly string[]; districts: readonly string[] }
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
