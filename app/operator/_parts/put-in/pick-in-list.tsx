'use client'

import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Zone } from '@/lib/domain/zone'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import parts from '../parts.module.css'
import { usePlaces } from '../places'
import { findPlaces } from './find-places'
import type { PickProps } from './pick-on-map'
import styles from './put-in.module.css'
import { ZoneChooser } from './zone-chooser'

/** Every commune by district as a switch, a whole district by one button, found with or without diacritics. */
export function PickInList({ desk, zone, onZone }: PickProps) {
  const t = useTranslations('operator.pick')
  const { districts } = usePlaces()
  const [query, setQuery] = useState('')
  const found = useMemo(() => findPlaces(districts, query), [districts, query])
  const zoneOf = new Map(desk.draft.items.map((item) => [item.communeCode, item.zone]))
  const set = (communes: string[], to: Zone | null) => desk.dispatch({ type: 'set', communes, zone: to })

  return (
    <div className={parts.stack}>
      <ZoneChooser zone={zone} onZone={onZone} />
      <label className={styles.search}>
        {t('search')}
        <input
          type="search"
          className={parts.input}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          autoComplete="off"
        />
      </label>
      {found.length === 0 ? <p role="status">{t('noneFound')}</p> : null}
      {found.map((district) => (
        <fieldset key={district.code} className={styles.district}>
          <legend>{district.name}</legend>
          <button
            type="button"
            className={parts.button}
            onClick={() =>
              set(
                district.communes.map(({ code }) => code),
                zone,
              )
            }
          >
            {zone ? t('wholeDistrict', { zone, count: district.communes.length }) : t('wholeDistrictOut')}
            <span className="visually-hidden"> {district.name}</span>
          </button>
          {district.communes.map(({ code, name }) => {
            const has = zoneOf.get(code)
            return (
              <button
                key={code}
                type="button"
                className={styles.commune}
                aria-pressed={has !== undefined}
                onClick={() => set([code], has === zone ? null : zone)}
              >
                {has ? <ZoneBadge zone={has} short /> : null}
                {name}
              </button>
            )
          })}
        </fieldset>
      ))}
    </div>
  )
}
