import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldAnswers, nextAnswer, standingAnswers, UNDO_MINUTES, undoable } from '@/lib/domain/answer-assignment'
import type { AssignmentAnswerEntry } from '@/lib/domain/assignment'
import { ANSWER_KINDS, type AnswerKind } from '@/lib/domain/assignment-state'
import { CHANNELS, type Channel } from '@/lib/domain/channel'
import { toIso } from '@/lib/domain/time'

const START = Date.parse('2021-10-01T08:00:00+07:00')
type Said = { answer: AnswerKind; channel?: Channel | undefined; note?: string | undefined; after: number }

/** Says one thing after another, as whoever asks the service; what is refused leaves no row. */
function say(said: readonly Said[]) {
  let now = START
  let answers: AssignmentAnswerEntry[] = []
  const refusals: string[] = []
  for (const [index, { answer, channel, note, after }] of said.entries()) {
    now += after * 1_000
    const facts = { id: `a${index}`, at: toIso(new Date(now)), who: `Người ${index}`, via: 'user' } as const
    const next = nextAnswer({ answers, supersededAt: null }, answer, { channel, note }, facts)
    if (next.ok) answers = [...answers, next.value]
    else refusals.push(next.reason)
  }
  return { answers, refusals, now: new Date(now) }
}

const arbitrarySaid = fc.array(
  fc.record({
    answer: fc.constantFrom(...ANSWER_KINDS),
    channel: fc.option(fc.constantFrom(...CHANNELS), { nil: undefined }),
    note: fc.option(fc.string(), { nil: undefined }),
    after: fc.integer({ min: 0, max: 900 }),
  }),
  { maxLength: 25 },
)

describe('the fold of any answers', () => {
  test('is consistent in itself', () => {
    fc.assert(
      fc.property(arbitrarySaid, (said) => {
        const { answers } = say(said)
        const folded = foldAnswers(answers)
        const standing = standingAnswers(answers)
        expect(folded.state === 'sent').toBe(standing.length === 0)
        expect(folded.state === 'sent').toBe(folded.acknowledgedAt === null)
        expect(folded.state === 'done').toBe(folded.doneAt !== null)
        expect(folded.who).toBe(standing.at(-1)?.who ?? null)
        if (folded.state !== 'done') expect(folded.channels).toEqual([])
        expect(new Set(folded.channels).size).toBe(folded.channels.length)
        if (folded.doneAt && folded.acknowledgedAt)
          expect(Date.parse(folded.doneAt)).toBeGreaterThanOrEqual(Date.parse(folded.acknowledgedAt))
      }),
    )
  })

  test('an undo gives back what stood before, with one row more', () => {
    fc.assert(
      fc.property(arbitrarySaid, fc.constantFrom(...CHANNELS), (said, channel) => {
        const before = say(said)
        const done = say([...said, { answer: 'done', channel, note: 'Đã phát', after: 1 }])
        const undone = say([
          ...said,
          { answer: 'done', channel, note: 'Đã phát', after: 1 },
          { answer: 'undo', after: UNDO_MINUTES * 60 },
        ])
        expect(foldAnswers(undone.answers)).toEqual(foldAnswers(before.answers))
        expect(undone.answers.length).toBe(done.answers.length + 1)
        expect(undone.answers.slice(0, -1)).toEqual(done.answers)
        expect(undone.answers.at(-1)?.undoes).toBe(done.answers.at(-1)?.id)
      }),
    )
  })

  test('nothing is taken back twice, and rows that came twice count once', () => {
    fc.assert(
      fc.property(arbitrarySaid, (said) => {
        const { answers } = say(said)
        const undone = answers.flatMap(({ undoes }) => (undoes ? [undoes] : []))
        expect(new Set(undone).size).toBe(undone.length)
        const twice = [...new Map([...answers, ...answers].map((answer) => [answer.id, answer])).values()]
        expect(foldAnswers(twice)).toEqual(foldAnswers(answers))
      }),
    )
  })

  test('what can be taken back is what an undo is granted for', () => {
    fc.assert(
      fc.property(arbitrarySaid, fc.integer({ min: 0, max: 1_200 }), (said, after) => {
        const { answers, now } = say(said)
        const granted = undoable(answers, new Date(now.getTime() + after * 1_000))
        const tried = say([...said, { answer: 'undo', after }])
        expect(tried.answers.length > answers.length).toBe(granted !== null)
        if (granted) expect(tried.answers.at(-1)?.undoes).toBe(granted.id)
      }),
    )
  })
})

test('done by one channel after another, and once more by the same with a new note', () => {
  const { answers } = say([
    { answer: 'done', channel: 'loudspeaker', note: 'Lần 1', after: 60 },
    { answer: 'done', channel: 'print', after: 60 },
    { answer: 'done', channel: 'loudspeaker', note: 'Lần 2', after: 60 },
  ])
  expect(foldAnswers(answers)).toMatchObject({
    state: 'done',
    channels: ['loudspeaker', 'print'],
    note: 'Lần 2',
    acknowledgedAt: '2021-10-01T08:01:00+07:00',
    doneAt: '2021-10-01T08:03:00+07:00',
  })
})

test('what is refused, and why', () => {
  const late = { answer: 'undo', after: UNDO_MINUTES * 60 + 1 } as const
  expect(say([{ answer: 'undo', after: 0 }]).refusals).toEqual(['assignment-state'])
  expect(say([{ answer: 'acknowledge', after: 0 }, late]).refusals).toEqual(['undo-too-late'])
  expect(
    say([
      { answer: 'acknowledge', after: 0 },
      { answer: 'acknowledge', after: 0 },
    ]).refusals,
  ).toEqual(['assignment-state'])
  const facts = { id: 'a', at: toIso(new Date(START)), who: 'Ai đó', via: 'link' } as const
  for (const answer of ANSWER_KINDS)
    expect(nextAnswer({ answers: [], supersededAt: new Date(START) }, answer, {}, facts)).toMatchObject({
      reason: 'assignment-superseded',
    })
})
