import type { Metadata } from 'next'
import { requireAction } from '@/app/_root/session'
import { getTranslator } from '@/lib/i18n/translator'
import { getRuntime } from '@/lib/runtime'
import { FollowingScreen } from './_parts/following-screen'
import { FollowingWords } from './_parts/following-words'

export const dynamic = 'force-dynamic'

const t = getTranslator('following')

export const metadata: Metadata = { title: t('title') }

export default async function FollowingPage() {
  await requireAction('board:read', '/following')
  const { places } = getRuntime()
  const communes = [...places.communes.values()].map(({ code, name, districtCode }) => ({ code, name, districtCode }))
  const districts = [...places.districts.values()].map(({ code, name }) => ({ code, name }))
  return (
    <FollowingWords>
      <FollowingScreen communes={communes} districts={districts} />
    </FollowingWords>
  )
}
