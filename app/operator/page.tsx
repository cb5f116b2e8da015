import { requireAction } from '@/app/_root/session'
import { getRuntime } from '@/lib/runtime'
import { OperatorDesk } from './_parts/operator-desk'
import { listDecisions } from './_read/list-decisions'
import { listPlaces } from './_read/list-places'

export const dynamic = 'force-dynamic'

const NEWEST = 50

export default async function OperatorPage() {
  await requireAction('decision:publish', '/operator')
  const runtime = getRuntime()
  const decisions = await listDecisions(runtime, NEWEST)
  return <OperatorDesk places={listPlaces(runtime.places)} decisions={decisions} />
}
