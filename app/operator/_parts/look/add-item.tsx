'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Zone } from '@/lib/domain/zone'
import type { DraftAction } from '../draft/draft-reducer'
import type { DraftItem } from '../draft/operator-draft'
import parts from '../parts.module.css'
import { usePlaces } from '../places'
import styles from './look.module.css'
import { ZoneSelect } from './zone-select'

/** One more commune by hand; those that are already there cannot be added twice. */
export function AddItem({ items, dispatch }: { items: readonly DraftItem[]; dispatch: (action: DraftAction) => void }) {
  const t = useTranslations('operator.add')
  const { districts } = usePlaces()
  const [code, setCode] = useState('')
  const [zone, setZone] = useState<Zone | ''>('')
  const named = new Set(items.map(({ communeCode }) => communeCode))
  const isReady = code !== '' && !named.has(code) && zone !== ''

  function add() {
    if (code === '' || zone === '') return
    dispatch({ type: 'set', communes: [code], zone })
    setCode('')
  }
  return (
    <fieldset className={styles.add}>
      <legend>{t('title')}</legend>
      <select
        className={styles.zone}
        aria-label={t('commune')}
        value={named.has(code) ? '' : code}
        onChange={(event) => setCode(event.target.value)}
      >
        <option value="">{t('chooseCommune')}</option>
        {districts.map((district) => (
          <optgroup key={district.code} label={district.name}>
            {district.communes
              .filter((commune) => !named.has(commune.code))
              .map((commune) => (
                <option key={commune.code} value={commune.code}>
                  {commune.name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <ZoneSelect zone={zone} label={t('zone')} onZone={setZone} />
      <button type="button" className={parts.button} disabled={!isReady} onClick={add}>
        {t('add')}
      </button>
    </fieldset>
  )
}
