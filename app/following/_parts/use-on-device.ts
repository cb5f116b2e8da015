'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False while the server draws and while its drawing is taken over: what only a device knows comes after. */
export const useOnDevice = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
