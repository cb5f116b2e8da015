'use client'

import { useEffect } from 'react'
import { wantsPush } from '../follow/push-switch'
import { catchInstallOffer } from './install-prompt'
import { whenAtRest } from './when-at-rest'

/** What makes the site an application: its worker, the offer to install, notifications kept in step. Draws nothing. */
export function PhoneApp({ build }: { build: string }) {
  useEffect(catchInstallOffer, [])
  useEffect(
    function startWhenAtRest() {
      whenAtRest(() => {
        // In development files change under their names: a worker would show old ones.
        if (process.env.NODE_ENV === 'production')
          void import('./start-worker').then(({ startWorker }) => startWorker(build)).catch(() => {})
        if (wantsPush())
          void import('../follow/keep-push-in-step').then(({ keepPushInStep }) => keepPushInStep()).catch(() => {})
      })
    },
    [build],
  )
  return null
}
