import { setTimeout as sleep } from 'node:timers/promises'

const FIRST_WAIT_MS = 500
const TRIES = 5

/** Does work again, after growing waits, where a busy database refused it; the last refusal is thrown. */
export async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let nth = 1; ; nth += 1)
    try {
      return await work()
    } catch (error) {
      if (nth === TRIES) throw error
      await sleep(FIRST_WAIT_MS * 2 ** (nth - 1))
    }
}
