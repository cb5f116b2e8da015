'use client'

import { useTranslations } from 'use-intl'
import { transitionName } from '@/lib/domain/transition'
import { zoneKey } from '@/lib/map/zone-style'
import { useScene } from '../engine'
import { useWallPlaces } from '../wall-places'
import { useUntoldWords } from './untold-showing'
import { useSummaryWords } from './use-summary-words'

/** Says each showing once to screen readers. */
export function ShowingSpeech() {
  const t = useTranslations('wall.showing')
  const zones = useTranslations('zones')
  const { communes, districts } = useWallPlaces()
  const summaryWords = useSummaryWords()
  const untoldWords = useUntoldWords()
  const { current } = useScene()
  const change = current?.kind === 'change' ? current.items[0].change : null
  const place = communes.get(change?.commune ?? '')
  const text = change
    ? `${place?.name ?? change.commune}, ${districts.get(place?.districtCode ?? '')?.name ?? ''}: ${zones(zoneKey(change.from))} ${t('becomes')} ${zones(zoneKey(change.to))}, ${transitionName(change.from, change.to)}.`
    : current?.kind === 'summary'
      ? summaryWords(current.items)
      : current?.kind === 'untold'
        ? untoldWords(current)
        : ''
  return (
    <p className="visually-hidden" aria-live="polite">
      {text}
    </p>
  )
}
