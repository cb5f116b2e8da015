'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'

export type PlaceList = {
  districts: { code: string; name: string }[]
  communes: { code: string; name: string; districtCode: string }[]
}

export type DistrictPlaces = { code: string; name: string; communes: { code: string; name: string }[] }
export type KnownPlaces = {
  districts: DistrictPlaces[]
  /** "Phường 1 (Thị xã Vĩnh Châu)"; the code itself where it is unknown. */
  fullName(code: string): string
}

const PlacesContext = createContext<KnownPlaces | null>(null)

/** Arranges the places once: districts with their communes, and names by code. */
export function arrangePlaces({ districts, communes }: PlaceList): KnownPlaces {
  const byDistrict = new Map(
    districts.map(({ code, name }): [string, DistrictPlaces] => [code, { code, name, communes: [] }]),
  )
  const fullNames = new Map<string, string>()
  for (const { code, name, districtCode } of communes) {
    const district = byDistrict.get(districtCode)
    district?.communes.push({ code, name })
    fullNames.set(code, district ? `${name} (${district.name})` : name)
  }
  return { districts: [...byDistrict.values()], fullName: (code) => fullNames.get(code) ?? code }
}

export function PlacesProvider({ places, children }: { places: PlaceList; children: ReactNode }) {
  return <PlacesContext value={useMemo(() => arrangePlaces(places), [places])}>{children}</PlacesContext>
}

export function usePlaces(): KnownPlaces {
  const places = useContext(PlacesContext)
  if (!places) throw new Error('No PlacesProvider above this component.')
  return places
}
