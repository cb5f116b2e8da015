import { z } from 'zod'
import type { AnswerTimes } from './answer-times'

const LONGEST = 7 * 24 * 60
const minutes = z.number().int().min(1).max(LONGEST)
const time = z
  .object({ answer: minutes, escalate: minutes })
  .refine(({ answer, escalate }) => escalate > answer, 'Hạn báo cấp trên phải sau hạn trả lời.')

/** Whole minutes, up to a week; the unit above is told only after the unit itself was due. */
export const answerTimesSchema = z.object({
  red: time,
  orange: time,
  yellow: time,
  'keep-green': time,
  green: time,
  none: time,
  reaffirmed: time,
}) satisfies z.ZodType<AnswerTimes>
