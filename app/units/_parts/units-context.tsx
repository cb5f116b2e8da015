'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'

export type UnitsRights = {
  /** The unit that whoever looks answers for; null for all others. */
  unitId: string | null
  answersAny: boolean
  makesLinks: boolean
}
export type UnitsPlaces = {
  communes: readonly { code: string; name: string; districtCode: string }[]
  districts: readonly { code: string; name: string }[]
}
export type UnitsContextValue = {
  rights: UnitsRights
  districts: UnitsPlaces['districts']
  nameOf(commune: string): string
  districtOf(commune: string): string
  districtName(code: string): string
}

const UnitsContext = createContext<UnitsContextValue | null>(null)

/** The province's places, and what whoever looks may do. */
export function UnitsContextProvider({
  rights,
  communes,
  districts,
  children,
}: UnitsPlaces & { rights: UnitsRights; children: ReactNode }) {
  const value = useMemo<UnitsContextValue>(() => {
    const byCode = new Map(communes.map((commune) => [commune.code, commune]))
    const names = new Map(districts.map(({ code, name }) => [code, name]))
    return {
      rights,
      districts,
      nameOf: (commune) => byCode.get(commune)?.name ?? commune,
      districtOf: (commune) => byCode.get(commune)?.districtCode ?? '',
      districtName: (code) => names.get(code) ?? code,
    }
  }, [rights, communes, districts])
  return <UnitsContext value={value}>{children}</UnitsContext>
}

export function useUnits(): UnitsContextValue {
  const value = useContext(UnitsContext)
  if (!value) throw new Error('No UnitsContextProvider above this component.')
  return value
}
