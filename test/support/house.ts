import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { GET as changes } from '@/app/api/v1/changes/route'
import { GET as events } from '@/app/api/v1/events/route'
import { GET as scheduled } from '@/app/api/v1/scheduled/route'
import { ANONYMOUS } from '@/lib/auth/identity'
import { answerPrepared } from '@/lib/boot/answer-prepared'
import { createPreparedDoors } from '@/lib/boot/prepared-doors'
import { listenToLog } from '@/lib/persistence/listen'
import { createRelay, type Emitter } from '@/lib/realtime/relay'
import { createSocketServer } from '@/lib/realtime/socket-server'
import { type Runtime, setRuntime } from '@/lib/runtime'
import { createPreparedBoard } from '@/lib/services/prepared-board'
import { createPreparedEvents } from '@/lib/services/prepared-events'
import { readEvents } from '@/lib/services/read-events'
import type { System } from './system'

const DOORS = { '/api/v1/changes': changes, '/api/v1/events': events, '/api/v1/scheduled': scheduled }

async function pass(response: Response, answer: ServerResponse): Promise<void> {
  answer.writeHead(response.status, Object.fromEntries(response.headers))
  answer.end(Buffer.from(await response.arrayBuffer()))
}

/**
 * The part of the server that followers see, on a system of the test's: its relay,
 * its sockets and its doors, without the pages. Several houses may share a system,
 * as server processes share a database.
 */
export async function startHouse(system: System, { build = 'house', hears = true } = {}) {
  const http = createServer()
  const board = createPreparedBoard(system.read)
  const services = { ...system.services, board, read: system.read }
  const runtime = {
    access: 'public',
    services,
    places: system.places,
    identify: async () => ANONYMOUS,
    throttle: async () => 0,
    log: { error: () => {}, warn: () => {} },
  } as unknown as Runtime
  const pages = createPreparedEvents(readEvents({ read: system.read }))
  const prepared = createPreparedDoors({
    services: runtime.services,
    places: system.places as never,
    events: pages,
    access: 'public',
  })

  async function serve(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const url = new URL(asked.url ?? '/', 'http://127.0.0.1')
    const made = await prepared(url.pathname + url.search)
    if (made) return made.ok ? answerPrepared(asked, answer, made.value) : void answer.writeHead(404).end()
    const door = DOORS[url.pathname as keyof typeof DOORS]
    if (!door) return void answer.writeHead(404).end()
    // The slot is the process's; a door reads it when it is called.
    setRuntime(runtime)
    await pass(await door(new Request(url), { params: Promise.resolve({}) }), answer)
  }
  http.on('request', (asked, answer) => void serve(asked, answer).catch(() => answer.destroy()))

  let emitter: Emitter = { events: () => {}, head: () => {} }
  const trouble: unknown[] = []
  const relay = createRelay({
    read: system.read,
    clock: system.clock,
    build,
    emit: { events: (to, frame) => emitter.events(to, frame), head: (to, frame) => emitter.head(to, frame) },
    onAdvance: () => {
      board.forget()
      pages.forget()
    },
    onTrouble: (error) => trouble.push(error),
  })
  const sockets = createSocketServer({
    http,
    audienceOf: async () => 'public',
    isOwnOrigin: () => true,
    holderOf: () => null,
    mostPerHolder: 1,
    headNow: relay.headNow,
  })
  emitter = sockets.emitter
  await relay.start()
  const listener = hears
    ? listenToLog(
        system.url,
        () => void relay.wake(),
        (error) => trouble.push(error),
      )
    : null
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const address = http.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    trouble,
    async stop(): Promise<void> {
      relay.stop()
      await listener?.stop()
      await sockets.close()
      http.closeAllConnections()
    },
  }
}
export type House = Awaited<ReturnType<typeof startHouse>>
