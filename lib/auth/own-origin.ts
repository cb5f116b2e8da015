export type OriginRule = {
  /** The address people use. */
  baseUrl: string
  /** `same-host`: whatever host the request itself names (no public address is set). Otherwise these, beside the base. */
  origins: 'same-host' | readonly string[]
}

/** The origins that are this site's own, for a request with this Host: a page cannot forge what its browser sends there. */
export function ownOrigins({ baseUrl, origins }: OriginRule, host: string | null | undefined): string[] {
  if (origins !== 'same-host') return [new URL(baseUrl).origin, ...origins]
  return host ? [`http://${host}`, `https://${host}`] : []
}

/** Whether a browser on this origin is one of our own pages. */
export const isOwnOrigin =
  (rule: OriginRule) =>
  (origin: string, host: string | null | undefined): boolean =>
    ownOrigins(rule, host).includes(origin)
