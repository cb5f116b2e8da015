import { deviceShelf } from '../../realtime/device-board'
import { followStore } from './follow-store'
import { setPushStatus } from './push-status'
import { currentSubscription, subscribe, tellFollows } from './push-subscription'
import { wantsPush } from './push-switch'

const TOLD = 'zone-map.push-told.1'
const RETRIES_MS = [5_000, 30_000, 120_000, 600_000]

let tries = 0
let timer: ReturnType<typeof setTimeout> | undefined
let running: Promise<void> | null = null
let again = false

/** What was told, and on which day: told again once a day, should the server have forgotten. */
const mark = (endpoint: string): string => JSON.stringify([endpoint, followStore().get(), new Date().toDateString()])

function retryLater(): void {
  clearTimeout(timer)
  const wait = RETRIES_MS[Math.min(tries, RETRIES_MS.length - 1)] ?? 0
  tries += 1
  timer = setTimeout(() => void keepPushInStep(), wait)
  window.addEventListener('online', () => void keepPushInStep(), { once: true })
}

async function tell(force: boolean): Promise<void> {
  if (!wantsPush() || typeof Notification === 'undefined' || Notification.permission !== 'granted') return
  try {
    const subscription = (await currentSubscription()) ?? (await subscribe())
    const shelf = deviceShelf()
    const now = mark(subscription.endpoint)
    if (!force && shelf?.getItem(TOLD) === now) return setPushStatus({ state: 'told' })
    setPushStatus({ state: 'telling' })
    const told = await tellFollows(subscription, followStore().get())
    if (!told.ok) {
      setPushStatus({ state: 'failed', words: told.words })
      return retryLater()
    }
    shelf?.setItem(TOLD, now)
    tries = 0
    setPushStatus({ state: 'told' })
  } catch {
    setPushStatus({ state: 'failed', words: null })
    retryLater()
  }
}

/** Brings the server into step with what this device follows, if it wants notifications. One at a time; failures are said and tried again. */
export async function keepPushInStep(force = false): Promise<void> {
  if (running) {
    again = true
    return running
  }
  running = tell(force)
  await running
  running = null
  if (!again) return
  again = false
  return keepPushInStep()
}
