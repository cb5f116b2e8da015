import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listenToLog } from '@/lib/persistence/listen'
import { createLogStore } from '@/lib/persistence/log-store'
import { connectDatabase } from '@/lib/persistence/prisma-client'
import { createReadStore } from '@/lib/persistence/read-store'
import { type FaultProxy, startFaultProxy } from '../prove/support/fault-proxy'
import { draft } from '../support/draft'
import { OPERATOR, type System, startSystem } from '../support/system'

let system: System
let wire: FaultProxy
let farUrl: string
beforeAll(async () => {
  system = await startSystem()
  wire = await startFaultProxy(Number(new URL(system.url).port))
  farUrl = system.url.replace(/:\d+\//, `:${wire.port}/`)
})
afterAll(async () => {
  await wire.close()
  await system.stop()
})

const publish = () => system.services.publish(draft({ effectiveAt: system.clock.now().toISOString() }), OPERATOR)

test('a link that goes dead in the middle of a write holds up neither this process nor the others', async () => {
  const far = connectDatabase(farUrl, 3, { silentMs: 900, leftAloneMs: 600 })
  const log = createLogStore(far, system.clock.now)
  const cut = log.write(async (write) => {
    await write.nextOrder()
    wire.forget()
    await write.nextOrder()
  })
  const behind = log.write((write) => write.nextOrder())
  await expect(cut).rejects.toThrow(/timed out|terminated|closed/i)
  // The lock of the one that is gone is free again, and its own process writes over a new connection.
  expect(await publish()).toMatchObject({ ok: true })
  expect(await behind).toBeGreaterThan(0)
  const heads = await Promise.all([1, 2, 3].map(() => createReadStore(far).head()))
  expect(heads.map(({ seq }) => seq)).toEqual(Array(3).fill((await system.read.head()).seq))
  await far.$disconnect()
})

test('a listener whose connection is ended comes back and hears again', async () => {
  let woken = 0
  const trouble: unknown[] = []
  const listener = listenToLog(
    system.url,
    () => (woken += 1),
    (error) => trouble.push(error),
  )
  await expect.poll(() => woken).toBe(1)
  await system.db.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN log_head'`
  await expect.poll(() => woken, { timeout: 5_000 }).toBe(2)
  expect(trouble).toHaveLength(1)
  await publish()
  await expect.poll(() => woken).toBeGreaterThan(2)
  await listener.stop()
})

test('a listener on a dead link notices it by itself', async () => {
  let woken = 0
  const listener = listenToLog(
    farUrl,
    () => (woken += 1),
    () => {},
    { everyMs: 200, withinMs: 300 },
  )
  await expect.poll(() => woken).toBe(1)
  wire.forget()
  await sleep(100)
  await expect.poll(() => woken, { timeout: 5_000 }).toBe(2)
  await listener.stop()
})
