'use client'

import { useSyncExternalStore } from 'react'

/** Whether the server knows what this device follows. `words` are the server's own, where it gave any. */
export type PushStatus = { state: 'idle' | 'telling' | 'told' } | { state: 'failed'; words: string | null }

const IDLE: PushStatus = { state: 'idle' }
let status: PushStatus = IDLE
const listeners = new Set<() => void>()

export function setPushStatus(next: PushStatus): void {
  status = next
  for (const listener of [...listeners]) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const usePushStatus = (): PushStatus =>
  useSyncExternalStore(
    subscribe,
    () => status,
    () => IDLE,
  )
