import type { Metadata } from 'next'
import { previewCard } from '@/app/_root/preview-metadata'
import { prepareDrawing } from '@/app/_root/province-drawing'
import { requireAction } from '@/app/_root/session'
import { getTranslator } from '@/lib/i18n/translator'
import { getRuntime } from '@/lib/runtime'
import { OverviewScreen } from './_parts/overview-screen'
import { PlacesProvider } from './_parts/places'

export const dynamic = 'force-dynamic'

const t = getTranslator('preview')

export async function generateMetadata(): Promise<Metadata> {
  const { services, access } = getRuntime()
  // The image shows the counts of the newest act; a scheduled decision does not make it another one.
  const [{ board }, seq] = await Promise.all([services.board.current(), services.trend.newest()])
  return previewCard({
    title: t('overview.title'),
    description: access === 'public' ? t('overview.counts', board.counts) : '',
    url: '/',
    image: { path: `/preview/province/${seq}.png`, alt: t('image.altProvince') },
  })
}

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
