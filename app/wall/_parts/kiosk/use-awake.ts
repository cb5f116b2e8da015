'use client'

import { useEffect, useState } from 'react'

/** Keeps the screen from sleeping, taken again whenever the page comes back to sight. Answers whether it is kept awake. */
export function useAwake(): boolean {
  const [isAwake, setAwake] = useState(false)
  useEffect(function keepAwake() {
    if (!('wakeLock' in navigator)) return undefined
    let lock: WakeLockSentinel | null = null
    let over = false
    const released = () => setAwake(false)
    async function take() {
      if (over || document.visibilityState !== 'visible' || (lock && !lock.released)) return
      try {
        const taken = await navigator.wakeLock.request('screen')
        if (over) {
          void taken.release()
          return
        }
        lock?.removeEventListener('release', released)
        lock = taken
        lock.addEventListener('release', released)
        setAwake(true)
      } catch {
        setAwake(false)
      }
    }
    void take()
    const again = () => void take()
    document.addEventListener('visibilitychange', again)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', again)
      lock?.removeEventListener('release', released)
      void lock?.release()
    }
  }, [])
  return isAwake
}
