import { locateQuery } from '@/app/api/_contract/inputs'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { UNCLASSIFIED } from '@/lib/domain/board'
import { accept, refuse } from '@/lib/domain/result'

/** The commune at a point, with how it stands. The point is not kept. */
export const GET = door({ action: 'commune:read', query: locateQuery }, async ({ runtime, query }) => {
  const { places, services } = runtime
  const code = places.locate(query.lat, query.lon)
  const commune = code === null ? undefined : places.communes.get(code)
  if (!commune) return refuse('outside-province')
  const { board } = await services.board.current()
  return accept({ ...commune, ...(board.zones[commune.code] ?? UNCLASSIFIED), seq: board.seq })
})

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
