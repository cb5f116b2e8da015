import L from 'leaflet'
import { makePicture } from './make-picture'
import type { MapGeometry } from './map-geometry'
import type { MapStanding, Standings } from './standing-words'
import { zoneFill } from './zone-style'

/** What is said of a commune on the map: its name, and how it stands. */
export type CommuneWords = { name: string; standing: string }
export type WordsFor = (code: string, standing: MapStanding | undefined) => CommuneWords
type CommunePath = Omit<L.Polygon, 'getElement'> & { getElement(): SVGPathElement | undefined }

export type CommuneLayerOptions = { interactive: boolean; opacity: number; wordsFor: WordsFor }

/** A change draws its whole picture anew: a country is several, of about this many communes. */
const COMMUNES_A_PICTURE = 600

/** One picture for all of a province (the map's own), several for a country: neighbours in code, so mostly in place. */
function makePictures({ communes }: MapGeometry): ReadonlyMap<string, L.Renderer> {
  const rendererOf = new Map<string, L.Renderer>()
  if (communes.size <= COMMUNES_A_PICTURE) return rendererOf
  const codes = [...communes.keys()].sort()
  for (let from = 0; from < codes.length; from += COMMUNES_A_PICTURE) {
    const renderer = makePicture()
    for (const code of codes.slice(from, from + COMMUNES_A_PICTURE)) rendererOf.set(code, renderer)
  }
  return rendererOf
}

/** Built as text nodes: names are data, never markup. */
function tooltipContent({ name, standing }: CommuneWords): HTMLElement {
  const box = document.createElement('div')
  box.append(
    Object.assign(document.createElement('strong'), { textContent: name }),
    document.createElement('br'),
    standing,
  )
  return box
}

/** One layer for all communes, made once; colours change by code without drawing shapes again. */
export function createCommuneLayer(
  map: L.Map,
  geometry: MapGeometry,
  { interactive, opacity, wordsFor }: CommuneLayerOptions,
) {
  const paths = new Map<string, CommunePath>()
  let standings: Standings = {}
  let isPainted = false
  let district: string | null = null
  const fillOpacity = (code: string) =>
    district && geometry.communes.get(code)?.districtCode !== district ? opacity * 0.3 : opacity

  const pictures = makePictures(geometry)
  const group = L.geoJSON(geometry.shapes, {
    interactive,
    smoothFactor: 0.4,
    style: (feature) => ({
      className: 'zone-commune',
      weight: 1,
      fillColor: zoneFill(null),
      fillOpacity: opacity,
      renderer: pictures.get(feature?.properties.code),
    }),
    onEachFeature(feature, layer) {
      const code: string = feature.properties.code
      paths.set(code, layer as unknown as CommunePath)
      if (interactive)
        layer.bindTooltip(() => tooltipContent(wordsFor(code, standings[code])), {
          sticky: true,
          className: 'zone-tip',
        })
    },
  } as L.GeoJSONOptions).addTo(map)
  for (const [code, path] of paths) path.getElement()?.setAttribute('data-code', code)

  function paintOne(code: string, path: CommunePath) {
    const standing = standings[code]
    path.setStyle({ fillColor: zoneFill(standing?.zone ?? null), fillOpacity: fillOpacity(code) })
    const element = path.getElement()
    element?.setAttribute('data-zone', standing?.zone ?? 'none')
    const words = wordsFor(code, standing)
    if (interactive) element?.setAttribute('aria-label', `${words.name}: ${words.standing}`)
  }

  return {
    paths,
    /** Recolours what differs from before. */
    paint(next: Standings) {
      const before = standings
      standings = next
      for (const [code, path] of paths) if (!isPainted || before[code] !== next[code]) paintOne(code, path)
      isPainted = true
    },
    /** Fades the communes outside a district; null brings all back. */
    dim(next: string | null) {
      district = next
      for (const [code, path] of paths) path.setStyle({ fillOpacity: fillOpacity(code) })
    },
    standingOf: (code: string): MapStanding | undefined => standings[code],
    remove() {
      group.remove()
      for (const picture of new Set(pictures.values())) picture.remove()
    },
  }
}
export type CommuneLayer = ReturnType<typeof createCommuneLayer>
