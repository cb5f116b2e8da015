import type { Zone } from '../zone'
import type { DecisionReading, ReadItem } from './decision-reading'

/** One commune with its zone; every candidate of the question with a zone; or nothing of it. */
export type QuestionAnswer = { communeCode: string; zone: Zone } | { all: true; zone: Zone } | 'skip'

/**
 * The reading with a question answered: the question is gone, and what was
 * answered is an item of full confidence, in place of any earlier item of the
 * same commune. An unknown question changes nothing.
 */
export function answerQuestion(reading: DecisionReading, questionId: string, answer: QuestionAnswer): DecisionReading {
  const question = reading.questions.find(({ id }) => id === questionId)
  if (!question) return reading
  const questions = reading.questions.filter((other) => other !== question)
  if (answer === 'skip') return { ...reading, questions }
  const codes = 'all' in answer ? question.candidates.map(({ communeCode }) => communeCode) : [answer.communeCode]
  const { matched, line } = question
  const answered = codes.map(
    (communeCode): ReadItem => ({ communeCode, zone: answer.zone, matched, line, confidence: 1 }),
  )
  const kept = reading.items.filter(({ communeCode }) => !codes.includes(communeCode))
  return { ...reading, questions, items: [...kept, ...answered] }
}
