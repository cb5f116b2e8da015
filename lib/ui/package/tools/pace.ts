import { useSyncExternalStore } from 'react'
import { LOUDSPEAKER_WORDS_PER_MINUTE } from '../../../domain/text-measures'

/** Paces to choose from, in words a minute. */
export const PACES = [100, 130, 160] as const
const KEY = 'zm-pace'
const listeners = new Set<() => void>()
let chosen: number | null = null

function read(): number {
  if (chosen !== null) return chosen
  try {
    const kept = Number(localStorage.getItem(KEY))
    if (PACES.some((pace) => pace === kept)) return kept
  } catch {
    // Nothing can be kept here: the usual pace holds.
  }
  return LOUDSPEAKER_WORDS_PER_MINUTE
}

/** Chooses a pace for every text on this device. */
export function choosePace(pace: number): void {
  chosen = pace
  try {
    localStorage.setItem(KEY, String(pace))
  } catch {
    // It still holds until the page is closed.
  }
  for (const listener of [...listeners]) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The pace that this device reads at. */
export const usePace = (): number => useSyncExternalStore(subscribe, read, () => LOUDSPEAKER_WORDS_PER_MINUTE)
