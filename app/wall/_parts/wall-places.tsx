'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'

export type WallCommune = { code: string; name: string; districtCode: string; neighbours: readonly string[] }
export type WallDistrict = { code: string; name: string }
export type WallPlaces = {
  communes: ReadonlyMap<string, WallCommune>
  districts: ReadonlyMap<string, WallDistrict>
  districtOf(commune: string): string
}

const PlacesContext = createContext<WallPlaces | null>(null)

export type WallPlacesProps = { communes: readonly WallCommune[]; districts: readonly WallDistrict[] }

/** The province's places for everything on the wall. */
export function WallPlacesProvider({ communes, districts, children }: WallPlacesProps & { children: ReactNode }) {
  const places = useMemo<WallPlaces>(() => {
    const byCode = new Map(communes.map((commune) => [commune.code, commune]))
    return {
      communes: byCode,
      districts: new Map(districts.map((district) => [district.code, district])),
      districtOf: (commune) => byCode.get(commune)?.districtCode ?? '',
    }
  }, [communes, districts])
  return <PlacesContext value={places}>{children}</PlacesContext>
}

export function useWallPlaces(): WallPlaces {
  const places = useContext(PlacesContext)
  if (!places) throw new Error('No WallPlacesProvider above this component.')
  return places
}
