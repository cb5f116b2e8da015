import { assignmentDoor } from '@/app/api/_door/assignment-door'

export const POST = assignmentDoor('undo')
