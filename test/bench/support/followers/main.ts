/** Many of the browser's own clients (board store, `followLog`, the library's reconnection) in one process. */
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { boardSchema } from '../../../../lib/domain/board-schema'
import { type BoardStore, createBoardStore } from '../../../../lib/realtime/board-store'
import { followLog } from '../../../../lib/realtime/socket-client'
import type { FollowersOrder, FollowersWord } from './messages'

/** New ones every few milliseconds, not all at once: this is the coming, not the coming back. */
const AT_ONCE = 25
const PAUSE_MS = 25

const stores: BoardStore[] = []
const say = (word: FollowersWord) => void process.send?.(word)
const digest = (zones: object) => createHash('sha256').update(JSON.stringify(zones)).digest('base64url')

async function follow({ url, clients }: Extract<FollowersOrder, { do: 'follow' }>): Promise<void> {
  const board = boardSchema.parse(await (await fetch(`${url}/api/v1/board`)).json())
  for (let nth = 0; nth < clients; nth += 1) {
    const store = createBoardStore({ ...board, feed: [], scheduled: [], now: new Date().toISOString() })
    followLog(store, url)
    stores.push(store)
    if (nth % AT_ONCE === 0) await sleep(PAUSE_MS)
  }
  say({ told: 'followed', clients })
}

function look({ seq, zones }: Extract<FollowersOrder, { do: 'look' }>): void {
  const live = stores.map((store) => store.get()).filter(({ connection }) => connection === 'live')
  const inStep = live.filter((state) => state.seq === seq && !state.stale)
  say({
    told: 'look',
    live: live.length,
    inStep: inStep.length,
    zones: zones ? [...new Set(inStep.map((state) => digest(state.zones)))] : [],
  })
}

process.on('uncaughtException', (error) => say({ told: 'wrong', words: error.stack ?? String(error) }))
process.on('disconnect', () => process.exit(0))
process.on('message', (order: FollowersOrder) => {
  if (order.do === 'follow') void follow(order)
  else look(order)
})
