import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { addressGroup } from '../auth/client-address'

export type ThrottleKind =
  | 'write'
  | 'read'
  | 'events'
  | 'history'
  | 'verify'
  | 'upload'
  | 'push'
  | 'push-test'
  | 'preview'
  | 'take-away'
  | 'link'
  | 'link-guess'

/** Far above what people and honest programs do; it stops a loop gone wild. */
const LIMITS: Record<ThrottleKind, RateLimiterMemory> = {
  write: new RateLimiterMemory({ points: 1_200, duration: 60 }),
  // A query or two. By address where nobody is signed in: fifty a second of an office or a mobile network.
  read: new RateLimiterMemory({ points: 3_000, duration: 60 }),
  // Who has no socket asks every five seconds, and after a restart everybody asks once: 500 people behind one address.
  events: new RateLimiterMemory({ points: 6_000, duration: 60 }),
  // A board of the past is worked out from all rulings.
  history: new RateLimiterMemory({ points: 120, duration: 60 }),
  // Walks the whole audit.
  verify: new RateLimiterMemory({ points: 20, duration: 60 }),
  // One person with files and pasted texts.
  upload: new RateLimiterMemory({ points: 120, duration: 60 }),
  // By address where nobody is signed in: an office or a mobile network has many phones behind one.
  push: new RateLimiterMemory({ points: 600, duration: 3_600 }),
  // An image costs the process half a second; a link reader fetches a few.
  preview: new RateLimiterMemory({ points: 60, duration: 60 }),
  // Files are made once and kept; a person takes a few for each change.
  'take-away': new RateLimiterMemory({ points: 60, duration: 60 }),
  // One person with one link: looking, answering, looking again.
  link: new RateLimiterMemory({ points: 120, duration: 60 }),
  // Links that are not good, by address: an office may still have some old ones open.
  'link-guess': new RateLimiterMemory({ points: 60, duration: 60 }),
  'push-test': new RateLimiterMemory({ points: 60, duration: 3_600 }),
}

/** Wide limits that count by address leave this machine alone: behind a proxy that is not trusted (TRUST_PROXY), everybody has its address. */
const FREE_HERE: ReadonlySet<ThrottleKind> = new Set(['read', 'events'])
const HERE: ReadonlySet<string> = new Set(['127.0.0.1', addressGroup('::1')])

/** Counts one request; answers the seconds to wait, or 0. */
export async function throttle(kind: ThrottleKind, who: string): Promise<number> {
  if (FREE_HERE.has(kind) && HERE.has(who)) return 0
  try {
    await LIMITS[kind].consume(who)
    return 0
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw refusal
  }
}
