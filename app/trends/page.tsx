import type { Metadata } from 'next'
import { requireAction } from '@/app/_root/session'
import { getTranslator } from '@/lib/i18n/translator'
import { getRuntime } from '@/lib/runtime'
import { TrendsScreen } from './_parts/trends-screen'
import { TrendsWords } from './_parts/trends-words'
import { rangeAddress, rangeOf, rangeStart } from './range'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: getTranslator('trends')('title') }

type TrendsPageProps = { searchParams: Promise<{ range?: string | string[] }> }

/** The screen's own clock runs by whole minutes: what it may still show is asked for as well. */
const SLACK_MS = 120_000

export default async function TrendsPage({ searchParams }: TrendsPageProps) {
  const range = rangeOf((await searchParams).range)
  await requireAction('board:read', rangeAddress(range))
  const { services, places } = getRuntime()
  const start = rangeStart(range, Date.now() - SLACK_MS)
  const { districts, ...drawn } = await services.trend.within(start === null ? {} : { from: new Date(start) })
  const codesOf = (district: string) =>
    [...places.communes.values()].flatMap(({ code, districtCode }) => (districtCode === district ? [code] : []))
  return (
    <TrendsWords>
      <TrendsScreen
        key={range}
        range={range}
        drawn={drawn}
        districts={districts.map(({ code, name }) => ({ code, name, communes: codesOf(code) }))}
      />
    </TrendsWords>
  )
}
