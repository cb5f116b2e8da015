import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { accept } from '@/lib/domain/result'

/** Published decisions whose time has not come, soonest first. */
export const GET = door({ action: 'change:read' }, async ({ runtime }) => {
  const { board, scheduled } = await runtime.services.board.current()
  return accept({ epoch: board.epoch, seq: board.seq, scheduled })
})

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
