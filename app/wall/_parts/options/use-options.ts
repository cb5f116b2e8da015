'use client'

import { useEffect, useState } from 'react'
import { DEFAULT_OPTIONS, type OptionProblem, readOptions, type WallOptions } from './read-options'

/**
 * The options of the address in the browser's bar, null until they were read:
 * the page itself may come from the device's own store, which knows no address.
 */
export function useOptions(districts: ReadonlyMap<string, unknown>) {
  const [read, setRead] = useState<{ options: WallOptions; problems: OptionProblem[] } | null>(null)
  useEffect(
    function readAddress() {
      setRead(readOptions(window.location.search, new Set(districts.keys())))
    },
    [districts],
  )
  const options = read?.options ?? DEFAULT_OPTIONS
  useEffect(
    function dress() {
      if (!read) return undefined
      const { dataset, style } = document.documentElement
      const before = dataset.theme
      dataset.theme = options.theme
      style.setProperty('--wall-scale', String(options.scale))
      return () => {
        style.removeProperty('--wall-scale')
        if (before) dataset.theme = before
        else delete dataset.theme
      }
    },
    [read, options.theme, options.scale],
  )
  return { options, problems: read?.problems ?? [], ready: read !== null }
}
