export type ShelfLimits = {
  /** Images kept; the one not asked for longest goes first. */
  kept: number
  /** Drawn at a time; the others wait. */
  atOnce: number
  /** Waiting at most; more are turned away. */
  waiting: number
}

/**
 * Keeps what is costly to make and bounds its making: one making a key however
 * many ask, a few at a time, and `'busy'` when too many already wait. What fails
 * is not kept.
 */
export function createImageShelf<T>({ kept, atOnce, waiting }: ShelfLimits) {
  const shelf = new Map<string, Promise<T>>()
  const queue: (() => void)[] = []
  let running = 0

  async function inTurn(make: () => Promise<T>): Promise<T> {
    if (running >= atOnce) await new Promise<void>((go) => queue.push(go))
    else running += 1
    try {
      return await make()
    } finally {
      const next = queue.shift()
      // The place passes on to who waits, so that nobody slips in between.
      if (next) next()
      else running -= 1
    }
  }

  return {
    get(key: string, make: () => Promise<T>): Promise<T> | 'busy' {
      const found = shelf.get(key)
      if (!found && running >= atOnce && queue.length >= waiting) return 'busy'
      const image = found ?? inTurn(make)
      shelf.delete(key)
      shelf.set(key, image)
      if (!found) image.catch(() => shelf.get(key) === image && shelf.delete(key))
      const [oldest] = shelf.keys()
      if (shelf.size > kept && oldest !== undefined) shelf.delete(oldest)
      return image
    },
  }
}
