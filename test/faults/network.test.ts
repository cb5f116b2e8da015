import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ZONES } from '@/lib/domain/zone'
import { type Answered, chainFaults, compareWithLog, lostOrDoubled, wholeLog } from '../prove/support/compare-with-log'
import { makeSchedule } from '../prove/support/network-schedule'
import { createRandom } from '../prove/support/random'
import { runNetworkSchedule } from '../prove/support/run-network-schedule'
import type { Acknowledged } from '../prove/support/watch-client'
import { draft } from '../support/draft'
import { follow } from '../support/follower'
import { type House, startHouse } from '../support/house'
import { OPERATOR, runningClock, type System, startSystem } from '../support/system'

const SEED = 11
const SCHEDULES = 16
/** A wire that is dead for ever is noticed after ten seconds: left to the long proof. */
const SLOW = ['forgotten']

let system: System
let house: House
const acknowledged: Acknowledged = []
const answered: Answered[] = []
let over = false
let publishing: Promise<void>

async function publish(random = createRandom(SEED)): Promise<void> {
  const codes = [...system.places.communes.keys()]
  while (!over) {
    const zones = Object.fromEntries([1, 2, 3].map(() => [random.pick(codes), random.pick(ZONES)]))
    const published = await system.services.publish(draft({ zones }), OPERATOR)
    if (!published.ok) throw new Error(published.reason)
    const { id, seqs } = published.value
    acknowledged.push({ seq: seqs.at(-1) ?? 0, at: performance.now() })
    answered.push({ id, seqs })
    await sleep(60)
  }
}
beforeAll(async () => {
  system = await startSystem({ clock: runningClock() })
  house = await startHouse(system)
  publishing = publish()
})
afterAll(async () => {
  over = true
  await publishing
  await house.stop()
  await system.stop()
})

test(`${SCHEDULES} clients on bad networks show the log's board at every seq, and are right again (seed ${SEED})`, {
  timeout: 60_000,
}, async () => {
  const outcomes = await Promise.all(
    Array.from({ length: SCHEDULES }, (_, round) => {
      const random = createRandom(SEED * 1_000 + round)
      const steps = makeSchedule(random, { steps: 2, leastMs: 100, mostMs: 700, longestDelayMs: 600, without: SLOW })
      const who = steps.map(({ name }) => name).join('; ')
      return runNetworkSchedule({ who, port: house.port, steps, random, acknowledged })
    }),
  )
  // Publishing goes on: what is answered after the log was read cannot be in it.
  const before = [...answered]
  const log = await wholeLog(house.url)
  expect(outcomes.flatMap(({ who, wrong }) => wrong.map((words) => `${who}: ${words}`))).toEqual([])
  expect(chainFaults(log)).toEqual([])
  const shown = outcomes.flatMap((one) => one.shown)
  expect(shown.length).toBeGreaterThan(SCHEDULES)
  expect(compareWithLog(log, shown, [...system.places.communes.keys()])).toEqual([])
  expect(lostOrDoubled(log, before)).toEqual([])
})

test('where the notification never comes, the timer brings what is new', async () => {
  const deaf = await startHouse(system, { hears: false })
  const one = await follow(deaf.url)
  const { seq } = one.get()
  await one.until('further', (state) => state.seq > seq && state.connection === 'live', 8_000)
  one.stop()
  await deaf.stop()
})
