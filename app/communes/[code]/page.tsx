import '@/lib/ui/package/khmer.css'
import '@/lib/ui/package/print.css'
import type { Metadata } from 'next'
import { neighbourhoodOf } from '@/app/_root/neighbourhood'
import { previewCard } from '@/app/_root/preview-metadata'
import { getTranslator } from '@/lib/i18n/translator'
import { zoneKey } from '@/lib/map/zone-style'
import { communeWords } from '@/lib/preview/words'
import { getRuntime } from '@/lib/runtime'
import { NeighbourhoodMap } from '@/lib/ui/package/neighbourhood-map'
import { NewestProvider } from '@/lib/ui/package/newest-provider'
import styles from '@/lib/ui/package/place-page.module.css'
import { UnitList } from '@/lib/ui/package/unit-list'
import { BesideAlarm } from './_parts/beside-alarm'
import { CommuneHead } from './_parts/commune-head'
import { History } from './_parts/history'
import { LiveRefresh } from './_parts/live-refresh'
import { Neighbours } from './_parts/neighbours'
import { NothingYet } from './_parts/nothing-yet'
import { PackageInForce } from './_parts/package-in-force'
import { loadCommune } from './load-commune'

export const dynamic = 'force-dynamic'

const t = getTranslator('commune')
const zones = getTranslator('zones')
const preview = getTranslator('preview')

type CommunePageProps = { params: Promise<{ code: string }> }

export async function generateMetadata({ params }: CommunePageProps): Promise<Metadata> {
  const { commune } = await loadCommune((await params).code)
  const place = `${commune.name} (${commune.districtName})`
  const zone = zones(zoneKey(commune.zone))
  const newest = commune.history[0] ?? null
  const card = previewCard({
    ...communeWords(commune, newest),
    url: `/communes/${commune.code}`,
    image: {
      path: `/preview/communes/${commune.code}/${newest?.seq ?? 0}.png`,
      alt: preview('image.altPlace', { zone, place }),
    },
  })
  return { title: t('title', { place, zone }), ...card }
}

export default async function CommunePage({ params }: CommunePageProps) {
  const { commune, change, alarms, drawn } = await loadCommune((await params).code)
  const place = await neighbourhoodOf(commune.code)
  return (
    <NewestProvider drawn={drawn} shown={drawn.newest?.seq ?? 0}>
      <main id="main" className={styles.page}>
        <div className={styles.main}>
          <CommuneHead commune={commune} isWithdrawn={change?.to === null} hasPackage={change !== null} />
          <LiveRefresh />
          <BesideAlarm code={commune.code} alarms={alarms} />
          {change ? <PackageInForce site={getRuntime().publicUrl} change={change} /> : <NothingYet />}
          {change ? <UnitList units={change.units} edition={change.edition} /> : null}
        </div>
        <div className={styles.aside}>
          {place ? <NeighbourhoodMap place={place} label={t('map', { place: commune.name })} /> : null}
          <Neighbours neighbours={commune.neighbours} districtName={commune.districtName} />
          <History changes={commune.history} />
        </div>
      </main>
    </NewestProvider>
  )
}
