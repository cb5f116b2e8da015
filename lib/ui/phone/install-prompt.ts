'use client'

import { useSyncExternalStore } from 'react'

/** Chromium's offer to install, which other browsers do not have. */
type InstallOffer = Event & { prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }> }

let offer: InstallOffer | null = null
const listeners = new Set<() => void>()

function setOffer(next: InstallOffer | null): void {
  offer = next
  for (const listener of [...listeners]) listener()
}

/** Keeps the browser's offer, which comes once, for the page that has a button for it. Returns what stops it. */
export function catchInstallOffer(): () => void {
  const onOffer = (event: Event) => {
    event.preventDefault()
    setOffer(event as InstallOffer)
  }
  const onInstalled = () => setOffer(null)
  window.addEventListener('beforeinstallprompt', onOffer)
  window.addEventListener('appinstalled', onInstalled)
  return () => {
    window.removeEventListener('beforeinstallprompt', onOffer)
    window.removeEventListener('appinstalled', onInstalled)
  }
}

/** Asks the person; an offer holds for one asking. */
export async function takeInstallOffer(): Promise<void> {
  await offer?.prompt()
  setOffer(null)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether this browser offers to install now. */
export const useInstallOffer = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => offer !== null,
    () => false,
  )
