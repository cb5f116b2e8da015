export const ASSIGNMENT_STATES = ['sent', 'acknowledged', 'done'] as const
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number]
