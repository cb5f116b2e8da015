import './wall.css'
import type { Metadata } from 'next'
import { prepareDrawing } from '@/app/_root/province-drawing'
import { pageNonce, requireAction } from '@/app/_root/session'
import { can } from '@/lib/auth/permission'
import { toIso } from '@/lib/domain/time'
import { getTranslator } from '@/lib/i18n/translator'
import { getRuntime } from '@/lib/runtime'
import { PAGE_SCRIPT } from './_parts/upkeep/watchdog'
import { Wall } from './_parts/wall'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: getTranslator('wall')('pageTitle') }

/** The display of a command centre: the province, what changed, what comes, and how old all of it is. */
export default async function WallPage() {
  const identity = await requireAction('board:read', '/wall')
  const { places, tiles, build, demo, access } = getRuntime()
  const viewBox = await prepareDrawing()
  const communes = [...places.communes.values()].map(({ code, name, districtCode }) => ({
    code,
    name,
    districtCode,
    neighbours: places.neighbours(code).map((neighbour) => neighbour.code),
  }))
  const districts = [...places.districts.values()].map(({ code, name }) => ({ code, name }))
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own words, nothing from outside. */}
      <script nonce={await pageNonce()} dangerouslySetInnerHTML={{ __html: PAGE_SCRIPT }} />
      <Wall
        communes={communes}
        districts={districts}
        drawn={{ now: toIso(new Date()), build }}
        demo={demo}
        tiles={tiles}
        viewBox={viewBox}
        isStaff={can(identity.role, 'assignment:read', access)}
      />
    </>
  )
}
