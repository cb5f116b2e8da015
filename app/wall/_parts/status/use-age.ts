'use client'

import { useTranslations } from 'use-intl'
import { useEngine, useNow } from '../engine'

const JUST_NOW_S = 8

/** How long ago something was, by the server's clock, in words: "12 giây trước". Null while that clock is not known: no age is better than a wrong one. */
export function useAge(): (iso: string) => string | null {
  const t = useTranslations('wall.status')
  const isKnown = useEngine()?.clock.isKnown() ?? false
  const now = useNow()
  return (iso) => {
    if (!isKnown) return null
    const ms = now - Date.parse(iso)
    const seconds = Math.max(0, Math.floor(ms / 1000))
    if (seconds < JUST_NOW_S) return t('fresh')
    if (seconds < 60) return t('seconds', { count: seconds })
    if (seconds < 3600) return t('minutes', { count: Math.floor(seconds / 60) })
    if (seconds < 24 * 3600) return t('hours', { count: Math.floor(seconds / 3600) })
    return t('days', { count: Math.floor(seconds / (24 * 3600)) })
  }
}
