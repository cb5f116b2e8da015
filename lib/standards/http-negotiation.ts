const CODINGS = ['br', 'gzip'] as const

export type Encoding = (typeof CODINGS)[number] | 'identity'

function weighed(header: string): Encoding {
  const allowed = new Set(
    header
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().split(/\s*;\s*q\s*=\s*/))
      .filter(([, quality]) => quality === undefined || Number(quality) > 0)
      .map(([coding]) => coding),
  )
  return CODINGS.find((coding) => allowed.has(coding)) ?? 'identity'
}

/** Browsers send a handful of these headers: what was weighed once is not weighed for every request. */
const KEPT = 64
const LONGEST_KEPT = 200
const kept = new Map<string, Encoding>()

/** The best of our codings that an Accept-Encoding header allows (RFC 9110 §12.5.3), or identity. */
export function preferredEncoding(header: string): Encoding {
  const known = kept.get(header)
  if (known) return known
  const encoding = weighed(header)
  if (kept.size < KEPT && header.length <= LONGEST_KEPT) kept.set(header, encoding)
  return encoding
}

/** Whether an If-None-Match header names this version (RFC 9110 §13.1.2, weak comparison). */
export const sameVersion = (header: string | null | undefined, etag: string): boolean =>
  header != null &&
  (header === etag || header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))
