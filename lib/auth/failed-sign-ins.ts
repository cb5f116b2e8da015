/** One try that was refused. */
export type FailedSignIn = { name: string; addressGroup: string; origin: string; reason: string }
type Told = FailedSignIn & { count: number }
type Bucket = { facts: FailedSignIn; more: number; timer: NodeJS.Timeout }

const WINDOW_MS = 60_000
/** Pairs of address and name that are told apart within a minute. */
const MOST = 20
const MANY: Pick<FailedSignIn, 'name' | 'addressGroup' | 'origin'> = { name: '*', addressGroup: '*', origin: '' }

/**
 * Keeps refused sign-ins from filling the disk: the first of an address and a
 * name is told at once, those that follow within a minute as one, with their
 * number. Beyond twenty such pairs a minute the rest count together, as name "*".
 */
export function createFailedSignIns(tell: (told: Told) => Promise<void>, windowMs = WINDOW_MS) {
  const buckets = new Map<string, Bucket>()
  const open = (key: string, facts: FailedSignIn) => {
    const timer = setTimeout(() => void close(key), windowMs).unref()
    buckets.set(key, { facts, more: 0, timer })
  }
  async function close(key: string, isLast = false): Promise<void> {
    const bucket = buckets.get(key)
    if (!bucket) return
    clearTimeout(bucket.timer)
    buckets.delete(key)
    if (bucket.more === 0) return
    // Whoever goes on trying waits another minute for the next entry.
    if (!isLast) open(key, bucket.facts)
    await tell({ ...bucket.facts, count: bucket.more })
  }
  return {
    async note(tried: FailedSignIn): Promise<void> {
      const isNew = !buckets.has(`${tried.addressGroup}|${tried.name}`)
      const facts = isNew && buckets.size >= MOST ? { ...tried, ...MANY } : tried
      const key = `${facts.addressGroup}|${facts.name}`
      const bucket = buckets.get(key)
      if (bucket) {
        bucket.more += 1
        bucket.facts = facts
        return
      }
      open(key, facts)
      await tell({ ...facts, count: 1 })
    },
    /** Tells what is still being counted: before the end of the process. */
    flush: async (): Promise<void> => {
      await Promise.all([...buckets.keys()].map((key) => close(key, true)))
    },
  }
}
