import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Far above what people and honest programs do; it stops a loop gone wild. */
const LIMITS = {
  write: new RateLimiterMemory({ points: 1_200, duration: 60 }),
  upload: new RateLimiterMemory({ points: 300, duration: 60 }),
}

/** Counts one request; answers the seconds to wait, or 0. */
export async function throttle(kind: keyof typeof LIMITS, who: string): Promise<number> {
  try {
    await LIMITS[kind].consume(who)
    return 0
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw refusal
  }
}
