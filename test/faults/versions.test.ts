import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EventDraft } from '@/lib/domain/event'
import { draft } from '../support/draft'
import { follow } from '../support/follower'
import { type House, startHouse } from '../support/house'
import { OPERATOR, runningClock, type System, startSystem } from '../support/system'

let system: System
let house: House
beforeAll(async () => {
  system = await startSystem({ clock: runningClock() })
  house = await startHouse(system)
})
afterAll(async () => {
  await house.stop()
  await system.stop()
})

/** What a later release may write: a kind of event, and facts in an old kind, that this one does not know. */
const ofLater = [
  { type: 'shelter-opened', data: { commune: '31498', beds: 40 } },
  {
    type: 'zone-changed',
    data: {
      commune: '31501',
      from: null,
      to: 'orange',
      transition: 'first',
      effectiveAt: '2026-01-01T00:00:00.000Z',
      since: '2026-01-01T00:00:00.000Z',
      decision: { id: 'later', number: 'L-1', scale: 'ward' },
      edition: '22-HD/BTGTU',
      confidence: 0.9,
    },
  },
] as unknown as EventDraft[]

test('a later release writes beside this one: its events pass, followers stay in step, this one writes on', async () => {
  const one = await follow(house.url)
  await one.until('live', (state) => state.connection === 'live')
  await system.log.write(async (write) => void write.append(ofLater))
  const published = await system.services.publish(draft({ zones: { '31504': 'red' } }), OPERATOR)
  if (!published.ok) throw new Error(published.reason)
  await one.until('up to date', (state) => state.seq === published.value.seqs.at(-1))
  expect(one.get().zones['31501']?.zone).toBe('orange')
  one.stop()
  // Another way to the same: asked for, not pushed.
  const asked = await fetch(`${house.url}/api/v1/events?after=0`)
  const { events } = (await asked.json()) as { events: { type: string }[] }
  expect(events.map(({ type }) => type)).toContain('shelter-opened')
  expect(house.trouble).toEqual([])
})

test('a change by a name that this release does not know is shown by its zones', async () => {
  const { seqs } = await system.services
    .publish(draft({ zones: { '31507': 'yellow' } }), OPERATOR)
    .then((result) => (result.ok ? result.value : { seqs: [] }))
  const seq = (seqs[0] ?? 0) + 500
  await system.db.$executeRaw`
    INSERT INTO zone_change SELECT (jsonb_populate_record(c, jsonb_build_object('seq', ${seq}::int, 'transition', 'leap',
      'from', 'yellow', 'to', 'red'))).* FROM zone_change c WHERE seq = ${seqs[0] ?? 0}`
  expect((await system.read.change(seq))?.transition).toBe('escalation')
  system.board.forget()
  expect((await system.board.current()).board.counts.yellow).toBeGreaterThan(0)
})

test('migrations only add, so that the release before goes on beside the new one', () => {
  const folder = 'prisma/migrations'
  const takesAway =
    /\b(DROP\s+(TABLE|COLUMN|TYPE)|RENAME\s+(TO|COLUMN)|ALTER\s+COLUMN\s+\S+\s+(TYPE|SET\s+NOT\s+NULL))\b/i
  const demands = /ADD\s+COLUMN\s+(?![^,;]*\bDEFAULT\b)[^,;]*\bNOT\s+NULL\b/i
  const found = readdirSync(folder)
    .filter((name) => !name.includes('.'))
    .filter((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return takesAway.test(sql) || demands.test(sql)
    })
  expect(found).toEqual([])
})
