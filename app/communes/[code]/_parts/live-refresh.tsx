'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { isInStep as isBoardInStep } from '@/lib/realtime/board-state'
import { useBoard } from '@/lib/ui/board-provider'
import { useNewness } from '@/lib/ui/package/newest-provider'
import styles from './live-refresh.module.css'

/** Longest waits before each try, ms. The first is short and spread: many phones learn of a change at once. */
const WAITS_MS = [1_200, 5_000, 15_000, 60_000]
const SOONEST_MS = 200

/** Asks for the page's content anew when the commune's zone changes while somebody looks, and says so. */
export function LiveRefresh() {
  const t = useTranslations('commune')
  const router = useRouter()
  const { newer } = useNewness()
  // A page kept on the device is behind what the device knows: without the server, asking anew would only open that page again, for ever.
  const isInStep = useBoard(isBoardInStep)
  const isStale = useBoard((state) => state.stale)
  const [tries, setTries] = useState(0)
  useEffect(
    function refreshWhenOvertaken() {
      if (newer === null || !isInStep) return
      const longest = WAITS_MS[Math.min(tries, WAITS_MS.length - 1)] ?? 0
      const timer = setTimeout(
        () => {
          router.refresh()
          setTries(tries + 1)
        },
        SOONEST_MS + Math.random() * longest,
      )
      return () => clearTimeout(timer)
    },
    [newer, isInStep, tries, router],
  )
  const words = () => {
    if (newer === null) return tries > 0 ? t('updated') : null
    if (isInStep) return t('updating')
    return isStale ? t('updatingLater') : null
  }
  const text = words()
  return (
    <div role="status" className={styles.region}>
      {text === null ? null : <p className={styles.notice}>{text}</p>}
    </div>
  )
}
