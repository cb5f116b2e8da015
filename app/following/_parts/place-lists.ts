export type Place = { code: string; name: string }
export type CommunePlace = Place & { districtCode: string }
/** The province's places as the page is given them. */
export type PlaceLists = { communes: readonly CommunePlace[]; districts: readonly Place[] }
