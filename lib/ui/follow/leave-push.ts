import { currentSubscription, unsubscribe } from './push-subscription'
import { setWantsPush } from './push-switch'

/** Ends notifications on this device: for signing out where only somebody signed in may read. What is followed stays on it. */
export async function leavePush(): Promise<void> {
  setWantsPush(false)
  const subscription = await currentSubscription()
  if (subscription) await unsubscribe(subscription)
}
