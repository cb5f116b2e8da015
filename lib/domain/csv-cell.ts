/**
 * A spreadsheet takes a cell that begins so for a formula. One that hides behind
 * apostrophes gets another, so that taking one away again always gives back what was.
 */
const RISKY = /^'*[=+\-@\t\r]/
const GUARDED = /^'+[=+\-@\t\r]/

/** A cell that no spreadsheet runs (OWASP, CSV injection). */
export const guardCell = (text: string): string => (RISKY.test(text) ? `'${text}` : text)

/** What `guardCell` was given. */
export const bareCell = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text)
