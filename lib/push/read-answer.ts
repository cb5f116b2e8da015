import type { SendOutcome } from '../services/push-ports'
import type { Posted } from './post-message'

const MOST_SAID = 200

/** RFC 9110 §10.2.3: seconds, or a date. Milliseconds from `now`; null where it says nothing usable. */
export function retryAfterMs(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1_000
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime())
}

/** The push service's words on one line, short, without what a screen cannot show. */
export const plainWords = (text: string): string =>
  text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, MOST_SAID)

/** What an answer means (RFC 8030 §5, §7.3, §8.4): a redirect is a refusal, for it is not followed. */
export function readAnswer({ status, headers, text }: Posted, now: Date): SendOutcome {
  const said = plainWords(text)
  if (status >= 200 && status < 300) return { kind: 'accepted' }
  if (status === 404 || status === 410) return { kind: 'gone' }
  if (status === 408 || status === 429 || status >= 500)
    return { kind: 'later', status, retryAfterMs: retryAfterMs(headers['retry-after'], now), said }
  return { kind: 'refused', status, said }
}
