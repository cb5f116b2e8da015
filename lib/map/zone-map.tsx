'use client'

import { type ComponentType, useEffect, useEffectEvent, useState } from 'react'
import { whenWanted } from '../ui/when-wanted'
import { fetchGeoFiles, type GeoFiles } from './geo-files'
import { MapTrouble } from './map-trouble'
import { MapWords } from './map-words'
import styles from './zone-map.module.css'
import type { MapState, ZoneMapProps } from './zone-map-props'

export type { MapFocus, ZoneMapProps } from './zone-map-props'

type Loaded = { Map: ComponentType<ZoneMapProps & { files: GeoFiles }>; files: GeoFiles }

/**
 * The province by communes, coloured by zone: live from the board unless `zones`
 * is given. Leaflet and the shapes load after the page is there; until then, and
 * when they cannot be loaded, `children` (the server-drawn picture) stays. Needs
 * a `BoardProvider` above and `#zone-*` patterns in the page; props in
 * `zone-map-props.ts`. Uses: the live map, a commune's surroundings
 * (`highlight={[code]} focus={code}`), the communes of a change (`focus={codes}`),
 * before and after (`zones`, `interactive={false}`), picking (`onPick`, `highlight`).
 */
export function ZoneMap({ children, height, onState, patient = false, ...props }: ZoneMapProps) {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [state, setState] = useState<MapState>('loading')
  const [attempt, setAttempt] = useState(0)
  const [called, setCalled] = useState(false)
  // The picture shows the whole province as it stands; anything more needs the map.
  const wanted = called || !patient || Boolean(props.district || props.focus || props.fresh?.length)

  useEffect(
    function waitToBeWanted() {
      if (!wanted) return whenWanted(() => setCalled(true))
      setCalled(true)
      return undefined
    },
    [wanted],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again.
  useEffect(
    function load() {
      if (!wanted) return undefined
      let over = false
      setState('loading')
      Promise.all([import('./leaflet-map'), fetchGeoFiles()]).then(
        ([{ LeafletMap }, files]) => {
          if (over) return
          setLoaded({ Map: LeafletMap, files })
          setState('ready')
        },
        () => over || setState('failed'),
      )
      return () => {
        over = true
      }
    },
    [attempt, wanted],
  )
  const tell = useEffectEvent((now: MapState) => onState?.(now))
  useEffect(
    function tellState() {
      tell(state)
    },
    [state],
  )

  return (
    <MapWords>
      <div className={styles.stage} style={height ? { blockSize: height } : undefined} data-map={state}>
        {children ? (
          <div className={styles.first} hidden={state === 'ready'}>
            {children}
          </div>
        ) : null}
        {loaded ? <loaded.Map {...props} files={loaded.files} /> : null}
        <MapTrouble state={state} bare={!children} onRetry={() => setAttempt(attempt + 1)} />
      </div>
    </MapWords>
  )
}
