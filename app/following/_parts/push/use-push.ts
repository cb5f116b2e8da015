'use client'

import { useCallback, useEffect, useState } from 'react'
import { followStore } from '@/lib/ui/follow/follow-store'
import { keepPushInStep } from '@/lib/ui/follow/keep-push-in-step'
import { setPushStatus } from '@/lib/ui/follow/push-status'
import {
  currentSubscription,
  endHere,
  sendTest,
  subscribe,
  tellFollows,
  unsubscribe,
  workerStands,
} from '@/lib/ui/follow/push-subscription'
import { setWantsPush, wantsPush } from '@/lib/ui/follow/push-switch'

/** What came of the last press; `words` are the server's own. */
export type PushOutcome =
  | { kind: 'none' | 'testSent' | 'dismissed' | 'denied' | 'unreachable' | 'noWorker' }
  | { kind: 'refused' | 'testFailed'; words: string }

const NONE: PushOutcome = { kind: 'none' }

/** Notifications on this device: on or off, and what came of switching and testing. */
export function usePush() {
  const [isOn, setOn] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<PushOutcome>(NONE)

  useEffect(function readState() {
    void currentSubscription().then(
      (subscription) => setOn(subscription !== null && wantsPush()),
      () => {},
    )
    void keepPushInStep()
  }, [])

  const during = useCallback(async (work: () => Promise<PushOutcome>) => {
    setBusy(true)
    setOutcome(NONE)
    setOutcome(await work().catch((): PushOutcome => ({ kind: 'unreachable' })))
    setBusy(false)
  }, [])

  const turnOn = () =>
    during(async () => {
      // First of all: some browsers ask only straight after a press.
      const permission = await Notification.requestPermission()
      if (permission !== 'granted') return { kind: permission === 'denied' ? 'denied' : 'dismissed' }
      if (!(await workerStands())) return { kind: 'noWorker' }
      const subscription = await subscribe()
      const told = await tellFollows(subscription, followStore().get())
      if (!told.ok) {
        await endHere(subscription)
        return told.words ? { kind: 'refused', words: told.words } : { kind: 'unreachable' }
      }
      setWantsPush(true)
      setPushStatus({ state: 'told' })
      setOn(true)
      return NONE
    })
  const turnOff = () =>
    during(async () => {
      setWantsPush(false)
      setPushStatus({ state: 'idle' })
      setOn(false)
      const subscription = await currentSubscription()
      // The push service no longer delivers, whether or not the server has heard.
      if (subscription) await unsubscribe(subscription)
      return NONE
    })
  const test = () =>
    during(async () => {
      const subscription = await currentSubscription()
      if (!subscription) return { kind: 'unreachable' }
      const told = await sendTest(subscription, followStore().get())
      return told.ok ? { kind: 'testSent' } : { kind: 'testFailed', words: told.words ?? '' }
    })
  return { isOn, isBusy, outcome, turnOn, turnOff, test }
}
