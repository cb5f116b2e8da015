import type { DrawnProvince } from './province-drawing'

/**
 * Server components and the drawing of client components on the server are two
 * copies of every module; this slot is one for the process. The shapes pass
 * through it and so reach the page's markup once, and not a second time in the
 * data that the browser's React starts from.
 */
const SLOT = Symbol.for('soc-trang-zone-map.province-drawing')
const slots = globalThis as { [SLOT]?: DrawnProvince }

export const setDrawnProvince = (drawn: DrawnProvince): void => {
  slots[SLOT] = drawn
}
export const getDrawnProvince = (): DrawnProvince | undefined => slots[SLOT]
