'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { turnsRed } from '@/lib/domain/showing'
import { hourOfDay, isWithinHours } from '../clock/province-day'
import { useEngine, useScene } from '../engine'
import type { WallOptions } from '../options/read-options'
import type { SoundState } from './sound'

const GESTURES = ['pointerdown', 'keydown'] as const
const nothing = () => () => {}

/** Sounds once for each showing, outside the quiet hours; opens the browser's sound at the first touch. Answers how it stands. */
export function useSound(quiet: WallOptions['quiet']): SoundState {
  const engine = useEngine()
  const { current } = useScene()
  const key = current?.key
  const state = useSyncExternalStore<SoundState>(
    engine?.sound.subscribe ?? nothing,
    engine?.sound.state ?? (() => 'off'),
    () => 'off',
  )
  useEffect(
    function listenForHands() {
      if (state !== 'blocked' || !engine) return undefined
      const unblock = () => engine.sound.unblock()
      for (const gesture of GESTURES) window.addEventListener(gesture, unblock, { passive: true })
      return () => {
        for (const gesture of GESTURES) window.removeEventListener(gesture, unblock)
      }
    },
    [engine, state],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each showing, not for each of its steps.
  useEffect(
    function sound() {
      if (!engine || !current || !key) return
      if (quiet && isWithinHours(hourOfDay(engine.clock.now()), quiet)) return
      engine.sound.play(turnsRed(current) ? 'grave' : 'plain')
    },
    [engine, key],
  )
  return state
}
