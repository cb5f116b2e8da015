export type ShelfLimits = {
  /** Images kept, or their weight where one is given; the one not asked for longest goes first. */
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
export function createImageShelf<T>({ kept, atOnce, waiting }: ShelfLimits, weigh: (made: T) => number = () => 1) {
  const shelf = new Map<string, Promise<T>>()
  /** Of what is made; what is still being made weighs nothing and stays. */
  const weights = new Map<string, number>()
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

  function makeRoom(): void {
    let weight = 0
    for (const one of weights.values()) weight += one
    for (const key of [...shelf.keys()].slice(0, -1)) {
      if (weight <= kept) return
      weight -= weights.get(key) ?? 0
      if (weights.delete(key)) shelf.delete(key)
    }
  }

  return {
    get(key: string, make: () => Promise<T>): Promise<T> | 'busy' {
      const found = shelf.get(key)
      if (!found && running >= atOnce && queue.length >= waiting) return 'busy'
      const image = found ?? inTurn(make)
      shelf.delete(key)
      shelf.set(key, image)
      if (!found)
        image.then(
          (made) => {
            weights.set(key, weigh(made))
            makeRoom()
          },
          () => shelf.delete(key),
        )
      return image
    },
  }
}
