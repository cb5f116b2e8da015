import { prepareDrawing } from '@/app/_root/province-drawing'
import { requireAction } from '@/app/_root/session'
import { getRuntime } from '@/lib/runtime'
import { OverviewScreen } from './_parts/overview-screen'
import { PlacesProvider } from './_parts/places'

export const dynamic = 'force-dynamic'

export default async function OverviewPage() {
  await requireAction('board:read', '/')
  const { places, tiles } = getRuntime()
  const viewBox = await prepareDrawing()
  const communes = [...places.communes.values()].map(({ code, name, districtCode }) => ({ code, name, districtCode }))
  const districts = [...places.districts.values()].map(({ code, name }) => ({ code, name }))
  return (
    <PlacesProvider communes={communes} districts={districts}>
      <OverviewScreen tiles={tiles} viewBox={viewBox} />
    </PlacesProvider>
  )
}
