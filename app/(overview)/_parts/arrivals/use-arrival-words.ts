'use client'

import { useTranslations } from 'use-intl'
import { communeFullName } from '@/lib/domain/commune'
import { movedAmong, transitionName } from '@/lib/domain/transition'
import { zoneKey } from '@/lib/map/zone-style'
import type { FeedItem } from '@/lib/realtime/board-state'
import { usePlaces } from '../places'

/** How many changes came, and how many of them lead to another zone: a decision may also keep zones. */
export function useArrivalCount() {
  const t = useTranslations('overview.arrivals')
  return (changes: readonly FeedItem[]): string => {
    const count = changes.length
    const moved = movedAmong(changes)
    if (moved === count) return t('many', { count })
    return moved === 0 ? t('manyNone', { count }) : t('manySome', { count, moved })
  }
}

/** A change in one sentence: to read (`one`, with an arrow) or to be heard (`said`). */
export function useArrivalWords() {
  const t = useTranslations('overview')
  const { byCode } = usePlaces()
  return (form: 'one' | 'said', { commune, from, to }: FeedItem): string => {
    const place = byCode.get(commune)
    return t(`arrivals.${form}`, {
      place: place ? communeFullName(place) : commune,
      from: t(`zoneShort.${zoneKey(from)}`),
      to: t(`zoneShort.${zoneKey(to)}`),
      name: transitionName(from, to),
    })
  }
}
