import { FILES_PREFIX, PAGES_PREFIX } from './names'

declare const BUILD_NAME: string

/** The build that this worker belongs to; written in when it is bundled. */
export const BUILD: string = BUILD_NAME
export const PAGES = `${PAGES_PREFIX}${BUILD}`
export const FILES = `${FILES_PREFIX}${BUILD}`
