'use client'

import 'leaflet/dist/leaflet.css'
import { useEffect, useId, useMemo, useState } from 'react'
import { MapContainer, TileLayer } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import { CommuneCard } from './commune-card'
import { isMapFocus } from './frame'
import type { GeoFiles } from './geo-files'
import styles from './leaflet-map.module.css'
import { makePicture } from './make-picture'
import { MapControls } from './map-controls'
import { keptGeometry, type MapGeometry } from './map-geometry'
import { MapSource } from './map-source'
import { useFrame } from './use-frame'
import { useZoneLayers } from './use-zone-layers'
import type { ZoneMapProps } from './zone-map-props'

type Props = ZoneMapProps & { files: GeoFiles }

/** The map itself: loaded by `ZoneMap`, never directly. */
export function LeafletMap({ files, label, interactive = true, tiles, ...props }: Props) {
  const t = useTranslations('overview.map')
  const hint = useId()
  const geometry = keptGeometry(files)
  // One for each map.
  const renderer = useMemo(makePicture, [])
  return (
    <div className={styles.map}>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name; the rule cannot see past the choice. */}
      <div
        role={interactive ? 'group' : 'img'}
        aria-label={label ?? t('label')}
        aria-describedby={interactive ? hint : undefined}
        className={styles.map}
      >
        <MapContainer
          className={styles.leaflet}
          bounds={geometry.whole}
          renderer={renderer}
          attributionControl={false}
          zoomControl={false}
          // A picture fills its box; a map that hands move goes by steps that labels are made for.
          zoomSnap={interactive ? 0.25 : 0.05}
          maxZoom={tiles ? 16 : 14}
          maxBoundsViscosity={0.8}
          keyboard={false}
          dragging={interactive}
          scrollWheelZoom={interactive}
          doubleClickZoom={interactive}
          touchZoom={interactive}
          boxZoom={interactive}
        >
          {tiles ? <TileLayer url={tiles.url} /> : null}
          <Content {...props} geometry={geometry} interactive={interactive} tiles={tiles} />
        </MapContainer>
        {interactive ? (
          <p id={hint} className="visually-hidden">
            {t('keys')}
          </p>
        ) : null}
      </div>
      {/* Outside the picture: what can be opened must not lie in an image. */}
      <div className={styles.over}>
        <MapSource attribution={geometry.attribution} tiles={tiles?.attribution} />
      </div>
    </div>
  )
}

/** What lives inside Leaflet's map: layers, view, and the parts drawn over it. */
function Content({ geometry, tiles, ...props }: Omit<Props, 'files'> & { geometry: MapGeometry }) {
  const { interactive, focus, onPick, onLook, district, flight } = props
  const [opened, setOpened] = useState<string | null>(null)
  const shown = opened ? geometry.communes.get(opened) : undefined
  const wanted = isMapFocus(focus) ? focus : null

  function look(code: string) {
    setOpened(code)
    onLook?.(code)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each wish, whoever listens.
  useEffect(
    function openWanted() {
      if (wanted) look(wanted.code)
      else setOpened(null)
    },
    [focus, district],
  )
  const highlight = useMemo(
    () => (opened ? [...(props.highlight ?? []), opened] : props.highlight),
    [opened, props.highlight],
  )
  const layers = useZoneLayers(geometry, { ...props, highlight, overTiles: Boolean(tiles), onChoose: onPick ?? choose })
  const view = useFrame(geometry, { focus, district, flight })
  function choose(code: string) {
    look(code)
    view.clearCard(code)
  }
  function close() {
    setOpened(null)
    if (opened) layers?.focus(opened)
  }
  return (
    <div className={styles.over}>
      {interactive ? <MapControls onZoom={view.zoomBy} onWhole={view.showWhole} /> : null}
      {shown ? <CommuneCard {...shown} onClose={close} /> : null}
    </div>
  )
}
