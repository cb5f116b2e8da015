import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { accept } from '@/lib/domain/result'

/** The key with which a browser subscribes to this installation's notifications. */
export const GET = door({ action: 'change:read' }, async ({ runtime }) => accept({ publicKey: runtime.push.publicKey }))

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
