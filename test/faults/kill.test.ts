import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Board } from '@/lib/domain/board'
import { boardSchema } from '@/lib/domain/board-schema'
import type { Zone } from '@/lib/domain/zone'
import { createBoardStore } from '@/lib/realtime/board-store'
import { followLog } from '@/lib/realtime/socket-client'
import { createMachine, type Machine } from '../prove/support/crash/machine'
import { runKills } from '../prove/support/crash/run-kills'
import { apiOf } from '../support/api'
import { bundleServer } from '../support/bundle-server'
import { draft } from '../support/draft'
import { follow } from '../support/follower'

let program: string
let machine: Machine
beforeAll(async () => {
  program = await bundleServer()
  machine = await createMachine([program])
  await machine.start()
}, 240_000)
afterAll(async () => {
  await machine.remove()
  rmSync(program)
})

test('kill -9 under load: what was answered is there once, boards are the fold of the log', {
  timeout: 240_000,
}, async () => {
  const kinds = ['main', 'child', 'both', 'database'] as const
  const plan = { seed: 7, kills: 4, kinds, writers: 3, boards: 2, wholeEvery: 2, say: () => undefined }
  const report = await runKills(machine, plan)
  expect(report.faults).toEqual([])
  expect(report.done).toBeGreaterThanOrEqual(4)
})

const COMMUNE = '31498'
const OTHER = '31501'
const publish = (zones: Record<string, Zone>) => apiOf(machine.url, machine.credentials()).publish(draft({ zones }))
const board = async (): Promise<Board> => boardSchema.parse(await (await fetch(`${machine.url}/api/v1/board`)).json())
/** A command of package.json, on this machine's data. */
const run = (tool: string, ...args: string[]) =>
  execFileSync(process.execPath, ['--import', 'tsx', `prisma/tools/${tool}.ts`, ...args], {
    env: { ...process.env, DATA_DIR: machine.folder },
    encoding: 'utf8',
  })

test('backed up, gone on, restored: every client has the restored board, those that slept too, and nothing beside it', {
  timeout: 240_000,
}, async () => {
  const copy = `${machine.folder}-copy`
  await publish({ [COMMUNE]: 'yellow', [OTHER]: 'green' })
  await machine.stopServer()
  run('backup', copy)
  await machine.start()
  const kept = await board()
  const awake = await follow(machine.url)

  const lost = await publish({ [COMMUNE]: 'red' })
  await awake.until('told', ({ zones }) => zones[COMMUNE]?.zone === 'red')
  // A device that closes its page now, and has what will never have been.
  const asleep = createBoardStore({ ...(await board()), feed: [], scheduled: [], now: new Date().toISOString() })
  await machine.stopServer()
  run('restore', copy)
  await machine.start()

  const restored = await board()
  expect(restored.zones).toEqual(kept.zones)
  expect(restored.epoch).not.toBe(kept.epoch)
  await awake.until('begun anew', ({ epoch, stale }) => epoch === restored.epoch && !stale, 30_000)
  expect(awake.get().zones).toEqual(kept.zones)

  // The log goes on past where the sleeper stood, with a change that says nothing of what it has wrongly.
  const next = await publish({ [OTHER]: 'orange' })
  expect(next.seqs[0]).toBeGreaterThan((lost.seqs[0] ?? 0) + 999_999)
  const stop = followLog(asleep, machine.url)
  await awake.until('told', ({ zones }) => zones[OTHER]?.zone === 'orange')
  await expect.poll(() => asleep.get().epoch, { timeout: 30_000 }).toBe(restored.epoch)
  const now = await board()
  for (const { zones, seq } of [asleep.get(), awake.get()]) {
    expect(seq).toBe(now.seq)
    expect(zones).toEqual(now.zones)
    expect(zones[COMMUNE]?.zone).toBe('yellow')
  }
  stop()
  awake.stop()
  rmSync(copy, { recursive: true })
})
