'use client'

import { useCallback, useEffect, useRef } from 'react'
import type { MapState } from '@/lib/map/zone-map-props'
import { recover } from './recover'

/** Loads the page anew, in growing pauses, when the map's files could not be loaded; called off when the map comes after all. */
export function useMendMap(): (state: MapState) => void {
  const callOff = useRef<(() => void) | null>(null)
  useEffect(function leave() {
    return () => callOff.current?.()
  }, [])
  return useCallback((state: MapState) => {
    callOff.current?.()
    callOff.current = state === 'failed' ? recover() : null
  }, [])
}
