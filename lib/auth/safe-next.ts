/** Stands in for this site while a path is resolved as a browser would resolve it. */
const HERE = 'http://here.invalid'

/**
 * Where to go after signing in: a path of this site, else the fallback. Browsers
 * read `//host`, `/\host` and paths with tabs or line breaks in them as other
 * hosts, so none of these pass, encoded slashes neither.
 */
export function safeNext(wanted: unknown, fallback = '/'): string {
  if (typeof wanted !== 'string' || wanted.length > 2_000) return fallback
  if (!wanted.startsWith('/') || wanted.startsWith('//')) return fallback
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\\\u0000-\u001f\u007f]/.test(wanted) || /%(2f|5c)/i.test(wanted.split(/[?#]/)[0] ?? '')) return fallback
  if (!URL.canParse(wanted, HERE)) return fallback
  const url = new URL(wanted, HERE)
  // Dots may fold into a second slash at the front: "/.//evil".
  if (url.origin !== HERE || url.pathname.startsWith('//')) return fallback
  return `${url.pathname}${url.search}${url.hash}`
}
