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
