import type { Metadata } from 'next'
import { requireAction } from '@/app/_root/session'
import { can } from '@/lib/auth/permission'
import { getTranslator } from '@/lib/i18n/translator'
import { getRuntime } from '@/lib/runtime'
import { UnitsWords } from '@/lib/ui/units/units-words'
import { UnitsScreen } from './_parts/units-screen'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: getTranslator('units')('title') }

/** Who must act, and who has. */
export default async function UnitsPage() {
  const identity = await requireAction('assignment:read', '/units')
  const { places, access } = getRuntime()
  const communes = [...places.communes.values()].map(({ code, name, districtCode }) => ({ code, name, districtCode }))
  const districts = [...places.districts.values()].map(({ code, name }) => ({ code, name }))
  return (
    <UnitsWords>
      <UnitsScreen
        communes={communes}
        districts={districts}
        rights={{
          // The unit that somebody with the role answers for.
          unitId: identity.unitId ?? null,
          answersAny: can(identity.role, 'assignment:answer-any', access),
          makesLinks: can(identity.role, 'assignment:link', access),
        }}
      />
    </UnitsWords>
  )
}
