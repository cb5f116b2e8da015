import { boardSchema as domainBoard } from '@/lib/domain/board-schema'
import { holdEvents } from '@/lib/domain/fold-assignments'
import { parseFollows } from '@/lib/domain/follows'
import { ZONES } from '@/lib/domain/zone'
import { type BoardState, initialState } from '@/lib/realtime/board-state'
import { boardSchema, changesPageSchema, eventsPageSchema, scheduledPageSchema } from '@/lib/realtime/door-schemas'
import { readKept } from '@/lib/realtime/kept-board'
import { serverMessages } from '@/lib/realtime/protocol'
import { takeFrame } from '@/lib/realtime/take-frame'
import { readPush } from '@/lib/worker/push/payload'
import type { AnyTarget, Target } from '../fuzz'
import { fuzzedJson, type Json, smallerJson } from '../mutate-json'
import { fuzzedText, shorterTexts } from '../mutate-text'

const at = '2021-10-01T07:00:00+07:00'
const decision = { id: 'b1', number: '12/QĐ-BCĐ' }
const changed = (seq: number, prev: number, to: string | null = 'red'): Json => ({
  seq,
  prev,
  at,
  type: 'zone-changed',
  data: {
    commune: '31498',
    from: null,
    to,
    transition: 'first',
    effectiveAt: at,
    since: at,
    decision,
    edition: '22-HD/BTGTU',
  },
})
const answers: Json = [
  { id: 'n1', at, who: 'An', via: 'link', answer: 'done', channel: 'online', note: null, undoes: null },
]
const assignment: Json = {
  id: 'a1',
  unit: { id: 'u1', name: 'Trung tâm Y tế', level: 'district' },
  decision,
  communes: ['31498'],
  state: 'acknowledged',
  sentAt: at,
  acknowledgedAt: at,
  doneAt: null,
  who: null,
  note: null,
  channels: ['online'],
  keepGreen: [],
  dueAt: at,
  overdueAt: null,
  escalatedAt: null,
  escalatedTo: null,
  supersededAt: null,
  answers,
}
const scheduled: Json = {
  decision: { id: 'b2', number: '13' },
  issuer: 'Ban Chỉ đạo',
  effectiveAt: at,
  items: [{ communeCode: '31498', zone: 'green' }],
}
const events: Json[] = [
  changed(5, 4),
  changed(6, 5, null),
  { seq: 6, prev: 5, at, type: 'decision-scheduled', data: scheduled },
  { seq: 7, prev: 6, at, type: 'decision-revoked', data: { decision, reason: 'Nhầm', was: 'in-force' } },
  { seq: 8, prev: 7, at, type: 'assignment-updated', data: assignment },
  { seq: 9, prev: 8, at, type: 'package-revised', data: { edition: '22-HD/BTGTU', version: 2 } },
  { seq: 10, prev: 9, at, type: 'of-a-later-server', data: { any: 1 } },
]
const zones: Json = {
  '31498': { zone: 'green', since: at, decision },
  '31543': { zone: null, since: null, decision: null },
}
const counts: Json = { green: 1, yellow: 0, orange: 0, red: 0, none: 1 }
const feed: Json = [
  {
    seq: 4,
    at,
    commune: '31498',
    from: null,
    to: 'green',
    transition: 'first',
    effectiveAt: at,
    since: at,
    decision,
    revokes: null,
    edition: 'e',
  },
]

const start = initialState({
  epoch: 'e',
  seq: 4,
  zones: { '31498': { zone: 'green', since: at, decision } },
  counts: { green: 1, yellow: 0, orange: 0, red: 0, none: 0 },
  scheduled: [],
  feed: [],
  now: at,
})
const known = new Set<unknown>([null, ...ZONES])

/** What screens take for granted of a board. */
function mustBeWhole({
  seq,
  zones,
  counts,
  feed,
  scheduled,
}: Pick<BoardState, 'seq' | 'zones' | 'counts' | 'feed' | 'scheduled'>): void {
  const entries = Object.values(zones)
  if (!Number.isSafeInteger(seq)) throw new Error('a board without its place')
  if (
    !entries.every(
      (entry) => known.has(entry.zone) && (entry.decision === null || typeof entry.decision.number === 'string'),
    )
  )
    throw new Error('an entry of no zone')
  if (!Object.values(counts).every((count) => Number.isSafeInteger(count))) throw new Error('counts that count nothing')
  if (
    !feed.every(
      (item) => known.has(item.to) && typeof item.decision.number === 'string' && typeof item.commune === 'string',
    )
  )
    throw new Error('a feed that cannot be shown')
  if (
    !scheduled.every((one) => typeof one.decision.number === 'string' && one.items.every(({ zone }) => known.has(zone)))
  )
    throw new Error('a decision that cannot be shown')
}

/** What comes over the socket, as the browser takes it: never an exception, never a board that a screen cannot draw. */
const frames: Target<Json> = {
  name: 'socket frames, as a client takes them',
  make: (random) =>
    fuzzedJson(random, [
      { epoch: 'e', events },
      { epoch: 'e', events: [changed(5, 4)] },
      { epoch: 'f', events: [changed(1, 0)] },
      { epoch: 'e', events: events.slice(0, 3) },
    ]),
  smaller: smallerJson,
  show: JSON.stringify,
  run(frame) {
    const { state, events: taken } = takeFrame(start, frame)
    mustBeWhole(state)
    holdEvents(new Map(), taken)
  },
}

const schemas = [...Object.values(serverMessages), domainBoard]
const small = [boardSchema, eventsPageSchema, changesPageSchema, scheduledPageSchema]
const pages: Json[] = [
  { epoch: 'e', events },
  { epoch: 'e', seq: 9, now: at, build: 'b' },
  { epoch: 'e', seq: 9, asOf: at, zones, counts },
  { epoch: 'e', head: 9, events },
  { changes: feed },
  { scheduled: [scheduled] },
]
const schemaFrames: Target<Json> = {
  name: 'schemas of protocol and doors',
  make: (random) => fuzzedJson(random, pages),
  smaller: smallerJson,
  show: JSON.stringify,
  run(value) {
    for (const schema of schemas) schema.safeParse(value)
    for (const schema of small) schema.safeParse(value)
  },
}

const kept: Target<{ board: Json; heard: string }> = {
  name: 'board kept on a device',
  make: (random) => ({
    board: fuzzedJson(random, [{ epoch: 'e', seq: 4, zones, counts, feed, scheduled: [scheduled] }]),
    heard: random.percent(90) ? at : fuzzedText(random, [at], ['2021', 'T', 'Z', '+07:00', '-'], 60),
  }),
  *smaller({ board, heard }) {
    for (const smaller of smallerJson(board)) yield { board: smaller, heard }
  },
  show: JSON.stringify,
  run({ board, heard }) {
    const shelf = new Map([
      ['zone-map.board.1', JSON.stringify(board)],
      ['zone-map.heard.1', heard],
    ])
    const read = readKept({ getItem: (key) => shelf.get(key) ?? null, setItem: () => {}, removeItem: () => {} })
    if (read) mustBeWhole(read)
  },
}

const texts = [
  '{"all":false,"communes":["31498"],"districts":["941"]}',
  '{"v":1,"tag":"t","title":"Vùng đỏ","body":"b","url":"/changes/3","at":"2021-10-01T00:00:00Z"}',
  JSON.stringify({ epoch: 'e', seq: 4, zones, counts, feed, scheduled: [] }),
]
const storedText: Target<string> = {
  name: 'push messages and follows as stored',
  make: (random) =>
    fuzzedText(
      random,
      texts,
      [
        '"',
        '{',
        '}',
        '[',
        ']',
        ':',
        ',',
        'null',
        '\\u0000',
        '\\ud800',
        '//evil.example',
        'javascript:1',
        '/..',
        'https://a:b@c',
      ],
      2_000,
    ),
  smaller: shorterTexts,
  show: JSON.stringify,
  run(text) {
    const { url } = readPush(text, 'https://map.example')
    if (new URL(url, 'https://map.example').origin !== 'https://map.example')
      throw new Error('a notification that leads elsewhere')
    const follows = parseFollows(text)
    if (!follows.communes.every((code) => /^\d{5}$/.test(code))) throw new Error('a follow of no commune')
    readKept({ getItem: () => text, setItem: () => {}, removeItem: () => {} })
  },
}

export const frameTargets: readonly AnyTarget[] = [frames, schemaFrames, kept, storedText]
