'use client'

import { useTranslations } from 'use-intl'

const JUST_NOW_S = 8

/** An age in words: "12 giây trước". */
export function useAge() {
  const t = useTranslations('wall.status')
  return (ms: number): string => {
    const seconds = Math.max(0, Math.floor(ms / 1000))
    if (seconds < JUST_NOW_S) return t('fresh')
    if (seconds < 60) return t('seconds', { count: seconds })
    if (seconds < 3600) return t('minutes', { count: Math.floor(seconds / 60) })
    if (seconds < 24 * 3600) return t('hours', { count: Math.floor(seconds / 3600) })
    return t('days', { count: Math.floor(seconds / (24 * 3600)) })
  }
}
