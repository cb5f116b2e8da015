import type { PageWeight } from './weigh-page'

/** Bytes of script, as a CDN would send them, that a page may fetch before anybody touches it. */
export const SCRIPT_BEFORE_INTERACTION = 170 * 1024
/** The same for what the HTML itself asks for: the room that is kept for what is still to be built. */
export const FIRST_SCRIPT = 145 * 1024

/** Every goal of weight that a page misses, in words. */
export const missedGoals = (page: string, weight: PageWeight): string[] =>
  [
    { name: 'script before interaction', bytes: weight.script.brotli, goal: SCRIPT_BEFORE_INTERACTION },
    { name: 'first script', bytes: weight.firstScript.brotli, goal: FIRST_SCRIPT },
  ]
    .filter(({ bytes, goal }) => bytes > goal)
    .map(({ name, bytes, goal }) => `${page}: ${name} is ${bytes} bytes, ${bytes - goal} more than ${goal}`)
