const CODINGS = ['br', 'gzip'] as const

/** The best of our codings that an Accept-Encoding header allows (RFC 9110 §12.5.3), or identity. */
export function preferredEncoding(header: string): 'br' | 'gzip' | 'identity' {
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

/** Whether an If-None-Match header names this version (RFC 9110 §13.1.2, weak comparison). */
export const sameVersion = (header: string | null | undefined, etag: string): boolean =>
  header != null && (header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))
