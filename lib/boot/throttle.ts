import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

export type ThrottleKind = 'write' | 'upload' | 'push' | 'push-test' | 'preview' | 'take-away' | 'link' | 'link-guess'

/** Far above what people and honest programs do; it stops a loop gone wild. */
const LIMITS: Record<ThrottleKind, RateLimiterMemory> = {
  write: new RateLimiterMemory({ points: 1_200, duration: 60 }),
  upload: new RateLimiterMemory({ points: 300, duration: 60 }),
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

/** Counts one request; answers the seconds to wait, or 0. */
export async function throttle(kind: ThrottleKind, who: string): Promise<number> {
  try {
    await LIMITS[kind].consume(who)
    return 0
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw refusal
  }
}
