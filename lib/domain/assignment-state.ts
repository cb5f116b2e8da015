export const ASSIGNMENT_STATES = ['sent', 'acknowledged', 'done'] as const
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number]

/** What can be answered: received, done (on a channel), or the last answer taken back. */
export const ANSWER_KINDS = ['acknowledge', 'done', 'undo'] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

/** How whoever answers was known: signed in, by a program's key, or by a personal link. */
export const ANSWER_WAYS = ['user', 'key', 'link'] as const
export type AnswerWay = (typeof ANSWER_WAYS)[number]
