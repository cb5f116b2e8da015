'use client'

import { useMemo } from 'react'
import type { ZoneMapProps } from '@/lib/map/zone-map-props'
import { type Drawn, EngineProvider } from './engine'
import { useOptions } from './options/use-options'
import { useWallPlaces, type WallPlacesProps, WallPlacesProvider } from './wall-places'
import { WallScreen } from './wall-screen'
import { WallWords } from './wall-words'

export type WallProps = WallPlacesProps & {
  drawn: Drawn
  demo: boolean
  tiles: ZoneMapProps['tiles']
  viewBox: string
  isStaff: boolean
}

/** The wall with its words, its places and what makes it run. */
export function Wall({ communes, districts, ...screen }: WallProps) {
  return (
    <WallWords>
      <WallPlacesProvider communes={communes} districts={districts}>
        <WithOptions {...screen} />
      </WallPlacesProvider>
    </WallWords>
  )
}

function WithOptions({ drawn, ...screen }: Omit<WallProps, keyof WallPlacesProps>) {
  const { districts } = useWallPlaces()
  const { options, problems, ready } = useOptions(districts)
  const { now, build } = drawn
  // As the page was first drawn: a later drawing of it by the server must not start everything anew.
  const first = useMemo(() => ({ now, build }), [now, build])
  return (
    <EngineProvider drawn={first} options={options} ready={ready}>
      <WallScreen {...screen} options={options} problems={problems} />
    </EngineProvider>
  )
}
