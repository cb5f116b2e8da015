import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardSchema } from '@/lib/domain/board-schema'
import { type LogEvent, logEventSchema } from '@/lib/domain/event'
import { foldAll } from '@/lib/domain/fold'
import { ZONES } from '@/lib/domain/zone'
import type { Published } from '@/lib/services/publish-decision'
import { apiOf } from '../support/api'
import { draft } from '../support/draft'
import { type Follower, follow } from '../support/follower'
import { type RunningServer, startServer } from '../support/start-server'

const PUBLISHES = 100
const WRITERS = 4
const COMMUNES = ['31498', '31501', '31504', '31507', '31510', '31513', '31516']

let server: RunningServer
const followers: Follower[] = []
beforeAll(async () => {
  server = await startServer('demo')
  for (let i = 0; i < 3; i += 1) followers.push(await follow(server.url))
}, 120_000)
afterAll(async () => {
  for (const one of followers) one.stop()
  await server.remove()
})

/** Publishes as an honest program does: the same key again until there is an answer. */
async function publishUntilAnswered(nth: number): Promise<{ number: string; answer: Published }> {
  const zones = Object.fromEntries(COMMUNES.slice(nth % 4).map((code, i) => [code, ZONES[(nth + i) % 4] ?? 'green']))
  const body = draft({ zones, number: `K-${nth}` })
  for (;;) {
    try {
      const answer = await apiOf(server.url, server.credentials()).publish(body, `key-${nth}`)
      return { number: body.number, answer }
    } catch {
      await sleep(100)
    }
  }
}

async function wholeLog(): Promise<LogEvent[]> {
  const { apiKey } = server.credentials()
  const events: LogEvent[] = []
  for (;;) {
    const after = events.at(-1)?.seq ?? 0
    const response = await fetch(`${server.url}/api/v1/events?after=${after}&limit=1000`, {
      headers: { authorization: `Bearer ${apiKey}` },
    })
    const page = (await response.json()) as { events: unknown[] }
    if (page.events.length === 0) return events
    events.push(...page.events.map((event) => logEventSchema.parse(event)))
  }
}

test('kill -9 in the middle of 100 publishes: every acknowledged one is there, whole, in order, once', {
  timeout: 240_000,
}, async () => {
  const answered: { number: string; answer: Published }[] = []
  let next = 0
  const writer = async () => {
    while (next < PUBLISHES) {
      next += 1
      answered.push(await publishUntilAnswered(next))
    }
  }
  const writers = Array.from({ length: WRITERS }, writer)
  for (const reached of [25, 60]) {
    while (answered.length < reached) await sleep(5)
    await server.kill('SIGKILL')
    await server.restart()
  }
  await Promise.all(writers)

  const log = await wholeLog()
  expect(log.map((event) => event.seq)).toEqual(log.map((_, i) => i + 1))
  expect(log.every((event, i) => event.prev === i)).toBe(true)
  const changesOf = (number: string) =>
    log
      .filter((event) => event.type === 'zone-changed' && event.data.decision.number === number)
      .map((event) => event.seq)
  expect(answered).toHaveLength(PUBLISHES)
  for (const { number, answer } of answered)
    expect({ number, seqs: changesOf(number) }).toEqual({ number, seqs: answer.seqs })

  const board = boardSchema.parse(await (await fetch(`${server.url}/api/v1/board`)).json())
  const empty = Object.fromEntries(
    Object.keys(board.zones).map((code) => [code, { zone: null, since: null, decision: null }]),
  )
  expect(foldAll({ seq: 0, zones: empty }, log).state.zones).toEqual(board.zones)
  for (const one of followers) {
    await one.until('up to date', (state) => state.seq === board.seq, 20_000)
    expect(one.get().zones).toEqual(board.zones)
    expect(one.seqs).toEqual([...one.seqs].sort((a, b) => a - b))
  }
})
