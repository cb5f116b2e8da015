/** Every cache of this worker begins so: another program on the same address keeps its own. */
export const PREFIX = 'zone-map-'
/** Pages as kept for opening without the server, by build. Browser code empties these at sign-out. */
export const PAGES_PREFIX = `${PREFIX}pages-`
/** Scripts, styles, fonts, shapes and icons, by build. */
export const FILES_PREFIX = `${PREFIX}files-`
/** Details of changes: they never alter, so they outlive builds. */
export const DETAILS = `${PREFIX}details`
/** What the device told its worker and what the worker must remember: follows, notifications shown. */
export const DEVICE = `${PREFIX}device`
/** The band that a kept page carries until its board says itself how old it is: the element's id. */
export const KEPT_BAND = 'kept-band'
