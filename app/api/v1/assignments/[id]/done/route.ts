import { assignmentDoor } from '@/app/api/_door/assignment-door'
import { notAllowed } from '@/app/api/_door/not-allowed'

export const POST = assignmentDoor('done')

const others = notAllowed('POST')

export { others as DELETE, others as GET, others as PATCH, others as PUT }
