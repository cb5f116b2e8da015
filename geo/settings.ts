import type { Level } from './simplify'

/** A level of detail for the map: how much is dropped, and the grid's step in degrees. */
export interface MapLevel extends Level {
  step: number
}

/** For the whole province on a screen: corners under 0.4 ha go, grid of 5.5 m. */
export const OVERVIEW: MapLevel = { minTriangleM2: 4_000, minShare: 1 / 200, step: 5e-5 }

/** For one commune on a screen: all that the survey has but specks, grid of 1.1 m. */
export const DETAIL: MapLevel = { minTriangleM2: 100, minShare: 1 / 1_000, step: 1e-5 }

/** For the server-drawn picture: `width` drawing units across the province. */
export const DRAWING: Level & { width: number } = { minTriangleM2: 12_000, minShare: 1 / 60, width: 2_000 }
