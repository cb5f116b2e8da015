'use client'

import { useEffect, useEffectEvent } from 'react'

export type WallAct = 'pause' | 'next' | 'mute' | 'fullScreen' | 'help'

const ACTS: Readonly<Record<string, WallAct>> = {
  ' ': 'pause',
  ArrowRight: 'next',
  n: 'next',
  m: 'mute',
  f: 'fullScreen',
  '?': 'help',
}

/** The wall's keys. A key that presses a button or opens a part of the page does only that. */
export function useKeys(onAct: (act: WallAct) => void): void {
  const act = useEffectEvent(onAct)
  useEffect(function listen() {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return
      const wanted = ACTS[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!wanted) return
      const target = event.target instanceof Element ? event.target : null
      if (event.key === ' ' && target?.closest('button, summary, a')) return
      // In the help only its own key, which closes it.
      if (wanted !== 'help' && target?.closest('[role="dialog"]')) return
      event.preventDefault()
      act(wanted)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
