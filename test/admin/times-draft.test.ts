import { expect, test } from 'vitest'
import { draftOf, problemsOf, timesOf } from '@/app/admin/answer-times/_parts/times-draft'
import { DEFAULT_ANSWER_TIMES } from '@/lib/domain/answer-times'

const draft = draftOf(DEFAULT_ANSWER_TIMES)

test('the first times have no problem and come back as they were', () => {
  expect(problemsOf(draft)).toEqual({ notWhole: false, order: [] })
  expect(timesOf(draft)).toEqual(DEFAULT_ANSWER_TIMES)
})

test.each(['', '0', '1,5', '-3', '10081', 'abc', '1e2'])('"%s" is no time', (answer) => {
  expect(problemsOf({ ...draft, red: { answer, escalate: '40' } }).notWhole).toBe(true)
})

test('the unit above is told only after the unit was due', () => {
  const wrong = { answer: '40', escalate: '40' }
  expect(problemsOf({ ...draft, red: wrong, none: wrong })).toEqual({ notWhole: false, order: ['red', 'none'] })
})
