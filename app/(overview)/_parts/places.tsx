'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { PlaceName } from '@/lib/map/place-name'

export type DistrictName = { code: string; name: string }
/** Communes as the page is given them: the district's name is known by its code. */
export type BarePlace = Omit<PlaceName, 'districtName'>
export type Places = {
  list: readonly PlaceName[]
  byCode: ReadonlyMap<string, PlaceName>
  districts: readonly DistrictName[]
}

const PlacesContext = createContext<Places | null>(null)

/** The province's places for everything on this screen. */
export function PlacesProvider({
  communes,
  districts,
  children,
}: {
  communes: readonly BarePlace[]
  districts: readonly DistrictName[]
  children: ReactNode
}) {
  const places = useMemo<Places>(() => {
    const names = new Map(districts.map(({ code, name }) => [code, name]))
    const list = communes.map((commune) => ({ ...commune, districtName: names.get(commune.districtCode) ?? '' }))
    return { list, byCode: new Map(list.map((place) => [place.code, place])), districts }
  }, [communes, districts])
  return <PlacesContext value={places}>{children}</PlacesContext>
}

export function usePlaces(): Places {
  const places = useContext(PlacesContext)
  if (!places) throw new Error('No PlacesProvider above this component.')
  return places
}
