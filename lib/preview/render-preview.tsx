import { readFile } from 'node:fs/promises'
import { ImageResponse } from 'next/og'
import { getTranslator } from '../i18n/translator'
import { ChangeCard, UnclassifiedCard } from './change-card'
import { previewFonts } from './fonts'
import { Frame, IMAGE_SIZE } from './frame'
import { drawPreviewMap, type PreviewDrawing } from './map-svg'
import { MEANT_COLOURS } from './palette'
import type { PreviewFacts } from './preview-facts'
import { NeutralCard, ProvinceCard } from './province-card'
import { toPalette } from './to-palette'

let drawing: Promise<PreviewDrawing> | undefined

const loadDrawing = async (): Promise<PreviewDrawing> =>
  JSON.parse(await readFile('public/geo/overview-svg.json', 'utf8'))

function mapOf(shapes: PreviewDrawing, facts: PreviewFacts): string {
  switch (facts.kind) {
    case 'change': {
      const { commune, to } = facts.change
      return drawPreviewMap(shapes, facts.zones, { code: commune, zone: to })
    }
    case 'unclassified':
      return drawPreviewMap(shapes, null, { code: facts.place.code, zone: null })
    case 'province':
      return drawPreviewMap(shapes, facts.zones, null)
    case 'neutral':
      return drawPreviewMap(shapes, null, null)
  }
}

function Card({ facts }: { facts: PreviewFacts }) {
  switch (facts.kind) {
    case 'change':
      return <ChangeCard change={facts.change} />
    case 'unclassified':
      return <UnclassifiedCard place={facts.place} />
    case 'province':
      return <ProvinceCard counts={facts.counts} at={facts.at} />
    case 'neutral':
      return <NeutralCard />
  }
}

/** Draws one preview, PNG of 1200×630. Throws when a font or the drawing cannot be read. */
export async function renderPreview(facts: PreviewFacts, demo: boolean): Promise<Buffer> {
  drawing ??= loadDrawing()
  const [shapes, fonts] = await Promise.all([drawing, previewFonts()])
  const map = `data:image/svg+xml;base64,${Buffer.from(mapOf(shapes, facts)).toString('base64')}`
  const words = facts.kind === 'neutral' ? null : getTranslator('preview')('province')
  const image = new ImageResponse(
    <Frame map={map} mapWords={words} demo={demo}>
      <Card facts={facts} />
    </Frame>,
    { ...IMAGE_SIZE, fonts },
  )
  return toPalette(Buffer.from(await image.arrayBuffer()), MEANT_COLOURS)
}
