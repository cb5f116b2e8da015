import '@/lib/ui/package/khmer.css'
import '@/lib/ui/package/print.css'
import type { Metadata } from 'next'
import { neighbourhoodOf } from '@/app/_root/neighbourhood'
import { previewCard } from '@/app/_root/preview-metadata'
import { getTranslator } from '@/lib/i18n/translator'
import { zoneKey } from '@/lib/map/zone-style'
import { changeDescription, changeTitle } from '@/lib/preview/words'
import { getRuntime } from '@/lib/runtime'
import { Channels } from '@/lib/ui/package/channels'
import { Guidance } from '@/lib/ui/package/guidance'
import { KeepGreen } from '@/lib/ui/package/keep-green'
import { Moves } from '@/lib/ui/package/moves'
import { NeighbourhoodMap } from '@/lib/ui/package/neighbourhood-map'
import { NewestProvider } from '@/lib/ui/package/newest-provider'
import styles from '@/lib/ui/package/place-page.module.css'
import { SayNow } from '@/lib/ui/package/say-now'
import { UnitList } from '@/lib/ui/package/unit-list'
import { TakeAway } from '@/lib/ui/take-away/take-away'
import { ChangeHead } from './_parts/change-head'
import { NewerNotice } from './_parts/newer-notice'
import { loadChange } from './load-change'

export const dynamic = 'force-dynamic'

const t = getTranslator('change')
const zones = getTranslator('zones')
const preview = getTranslator('preview')

type ChangePageProps = { params: Promise<{ seq: string }> }

export async function generateMetadata({ params }: ChangePageProps): Promise<Metadata> {
  const { change } = await loadChange((await params).seq)
  const place = `${change.communeName} (${change.districtName})`
  const zone = zones(zoneKey(change.to))
  const card = previewCard({
    title: changeTitle(change),
    description: changeDescription(change),
    url: `/changes/${change.seq}`,
    image: { path: `/preview/changes/${change.seq}.png`, alt: preview('image.altPlace', { zone, place }) },
  })
  return { title: t('title', { zone, place }), ...card }
}

export default async function ChangePage({ params }: ChangePageProps) {
  const { change, drawn } = await loadChange((await params).seq)
  const place = await neighbourhoodOf(change.commune)
  const messages = change.package
  return (
    <NewestProvider drawn={drawn} shown={change.seq}>
      <main id="main" className={styles.page}>
        <NewerNotice commune={change.commune} />
        <div className={styles.main}>
          <ChangeHead change={change} />
          <SayNow messages={messages} />
          <TakeAway change={change} site={getRuntime().publicUrl} />
          <Moves messages={messages} />
          <Channels messages={messages} link={`${getRuntime().publicUrl}/changes/${change.seq}`} />
          <KeepGreen places={change.keepGreen} edition={messages.edition} />
          <Guidance messages={messages} />
        </div>
        <div className={styles.aside}>
          {place ? <NeighbourhoodMap place={place} label={t('map', { place: change.communeName })} /> : null}
          <UnitList units={change.units} edition={messages.edition} />
        </div>
      </main>
    </NewestProvider>
  )
}
