'use client'

import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { type FollowKind, type Follows, withFollow } from '@/lib/domain/follows'
import { useFollows } from '@/lib/ui/follow/follow-store'
import styles from './following.module.css'
import type { Place, PlaceLists } from './place-lists'

type AddPlaceProps = PlaceLists & { onChange: (next: Follows, said: string) => void }

/** Two plain lists to choose from: a phone shows them in its own large way. */
export function AddPlace({ communes, districts, onChange }: AddPlaceProps) {
  const t = useTranslations('following')
  const follows = useFollows()
  const id = useId()
  function add(kind: FollowKind, places: readonly Place[], code: string) {
    const place = places.find((one) => one.code === code)
    if (place) onChange(withFollow(follows, kind, code, true), t('added', { place: place.name }))
  }
  const option = (place: Place, kind: FollowKind) => (
    <option key={place.code} value={place.code} disabled={follows[kind].includes(place.code)}>
      {place.name}
    </option>
  )
  return (
    <fieldset className={styles.add}>
      <legend>{t('add')}</legend>
      <div className={styles.field}>
        <label htmlFor={`${id}-district`}>{t('addDistrict')}</label>
        <select id={`${id}-district`} value="" onChange={(event) => add('districts', districts, event.target.value)}>
          <option value="">{t('choose')}</option>
          {districts.map((place) => option(place, 'districts'))}
        </select>
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-commune`}>{t('addCommune')}</label>
        <select id={`${id}-commune`} value="" onChange={(event) => add('communes', communes, event.target.value)}>
          <option value="">{t('choose')}</option>
          {districts.map(({ code, name }) => (
            <optgroup key={code} label={name}>
              {communes.filter(({ districtCode }) => districtCode === code).map((place) => option(place, 'communes'))}
            </optgroup>
          ))}
        </select>
      </div>
    </fieldset>
  )
}
