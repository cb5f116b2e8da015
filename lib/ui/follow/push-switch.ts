import { deviceShelf } from '../../realtime/device-board'

const KEY = 'zone-map.push.1'

/** Whether the person wants notifications on this device: the permission alone does not say so. */
export const wantsPush = (): boolean => deviceShelf()?.getItem(KEY) === 'on'

/** Remembers that wish. */
export function setWantsPush(wanted: boolean): void {
  try {
    if (wanted) deviceShelf()?.setItem(KEY, 'on')
    else deviceShelf()?.removeItem(KEY)
  } catch {
    // A full shelf: it holds as long as the subscription itself does.
  }
}
