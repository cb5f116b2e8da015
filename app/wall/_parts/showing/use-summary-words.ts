'use client'

import { useTranslations } from 'use-intl'
import type { Told } from '@/lib/domain/showing'
import { movedAmong } from '@/lib/domain/transition'

/** How many communes an act names, and how many of them change their zone: an act may also keep zones. */
export function useSummaryWords(): (items: readonly Told[]) => string {
  const t = useTranslations('wall.showing')
  return (items) => {
    const count = items.length
    const moved = movedAmong(items.map(({ change }) => change))
    if (moved === count) return t('summary', { count })
    return moved === 0 ? t('summaryNone', { count }) : t('summarySome', { count, moved })
  }
}
