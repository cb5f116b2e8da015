import { setTimeout as sleep } from 'node:timers/promises'
import { boardSchema } from '@/lib/domain/board-schema'
import type { BoardState } from '@/lib/realtime/board-state'
import { createBoardStore } from '@/lib/realtime/board-store'
import { followLog } from '@/lib/realtime/socket-client'

/** The browser's own store and client, following a real server. */
export async function follow(url: string) {
  const board = boardSchema.parse(await (await fetch(`${url}/api/v1/board`)).json())
  const store = createBoardStore({ ...board, feed: [], scheduled: [], now: new Date().toISOString() })
  const seqs: number[] = [board.seq]
  store.subscribe(() => {
    const { seq } = store.get()
    if (seq !== seqs.at(-1)) seqs.push(seq)
  })
  const stop = followLog(store, url)
  return {
    get: (): BoardState => store.get(),
    seqs,
    store,
    stop,
    /** Waits until the state is as asked; fails with what it is instead. */
    async until(what: string, is: (state: BoardState) => boolean, patienceMs = 15_000): Promise<number> {
      const begun = performance.now()
      while (!is(store.get())) {
        if (performance.now() - begun > patienceMs) {
          const { seq, connection, stale, epoch } = store.get()
          throw new Error(`Not ${what} within ${patienceMs} ms: ${JSON.stringify({ seq, connection, stale, epoch })}`)
        }
        await sleep(10)
      }
      return performance.now() - begun
    },
  }
}
export type Follower = Awaited<ReturnType<typeof follow>>
