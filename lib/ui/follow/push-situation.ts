import { type InAppBrowser, inAppBrowser, isIos } from '../phone/in-app-browser'

/** What a device can do about notifications, as far as it can be told without asking. */
export type PushSituation =
  | { kind: 'in-app'; browser: InAppBrowser }
  | { kind: 'ios-browser' }
  | { kind: 'insecure' }
  | { kind: 'unsupported' }
  | { kind: 'denied' }
  | { kind: 'possible' }

/** The facts that decide it. */
export type DeviceFacts = {
  userAgent: string
  touchPoints: number
  isInstalled: boolean
  isSecure: boolean
  hasWorkers: boolean
  hasPush: boolean
  permission: NotificationPermission | null
}

/** Which case this device is; the one that a person can mend first comes first. */
export function pushSituation(facts: DeviceFacts): PushSituation {
  const browser = inAppBrowser(facts.userAgent, facts.isInstalled)
  if (browser) return { kind: 'in-app', browser }
  if (!facts.isSecure) return { kind: 'insecure' }
  const isAble = facts.hasWorkers && facts.hasPush && facts.permission !== null
  if (!isAble && isIos(facts.userAgent, facts.touchPoints) && !facts.isInstalled) return { kind: 'ios-browser' }
  if (!isAble) return { kind: 'unsupported' }
  return facts.permission === 'denied' ? { kind: 'denied' } : { kind: 'possible' }
}

/** The facts of the device that this runs on. */
export const readDevice = (): DeviceFacts => ({
  userAgent: navigator.userAgent,
  touchPoints: navigator.maxTouchPoints,
  isInstalled:
    window.matchMedia('(display-mode: standalone)').matches ||
    (navigator as Navigator & { standalone?: boolean }).standalone === true,
  isSecure: window.isSecureContext,
  hasWorkers: 'serviceWorker' in navigator,
  hasPush: 'PushManager' in window,
  permission: 'Notification' in window ? Notification.permission : null,
})
