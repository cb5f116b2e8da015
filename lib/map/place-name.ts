/** As much of a commune as a list or a search needs. */
export type PlaceName = { code: string; name: string; districtCode: string; districtName: string }
