/** Pages worth having without the server. What only staff sees, and where people sign in, is never among them. */
const KEPT_PAGES = [/^\/$/, /^\/wall$/, /^\/following$/, /^\/trends$/, /^\/communes\/\d{5}$/, /^\/changes\/\d{1,10}$/]
/** Of these a signed-in person's copy holds nothing but the board and the own name; the others then hold contacts and answers. */
const SAME_FOR_ALL = [/^\/$/, /^\/wall$/, /^\/following$/, /^\/trends$/]
const FILES = [/^\/_next\/static\//, /^\/geo\//, /^\/icons\//, /^\/(icon|apple-icon)\b/]

const fits = (rules: readonly RegExp[], path: string): boolean => rules.some((rule) => rule.test(path))

/** Whether a page may be kept at all, by its path. */
export const isKeptPage = (path: string): boolean => fits(KEPT_PAGES, path)
/** Whether a path is of a file that does not change within a build. */
export const isBuildFile = (path: string): boolean => fits(FILES, path)
/** Whether a file's name changes with its content, so that a copy from any build is the right one. */
export const isNamedByContent = (path: string): boolean => path.startsWith('/_next/static/')
/** Whether a path is of a change's details. */
export const isChangeDetail = (path: string): boolean => /^\/api\/v1\/changes\/\d{1,10}$/.test(path)

/** Whether this copy of a page may be kept: the layout marks what was drawn for somebody signed in. */
export function mayKeepCopy(path: string, html: string): boolean {
  if (!isKeptPage(path)) return false
  const isSignedIn = /<html[^>]*\sdata-signed-in/.test(html)
  return !isSignedIn || fits(SAME_FOR_ALL, path)
}

/**
 * Marks a page as coming from the device's own store: the board then says at once
 * that it may be old. Until it does, or where no script runs, `band` says it.
 */
export const markKept = (html: string, band: string): string =>
  /<html[^>]*\sdata-kept/.test(html)
    ? html
    : html.replace('<html', () => '<html data-kept=""').replace(/<body[^>]*>/, (body) => body + band)

/** Scripts and styles that a page's text names, as paths: what it needs to be drawn and to run. */
export const filesOf = (html: string): string[] => [
  ...new Set([...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+)"/g)].map(([, path]) => path ?? '')),
]
