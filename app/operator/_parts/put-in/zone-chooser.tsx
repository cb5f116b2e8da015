'use client'

import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { Zone } from '@/lib/domain/zone'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import styles from './put-in.module.css'

const CHOICES: readonly (Zone | null)[] = ['green', 'yellow', 'orange', 'red', null]

type ZoneChooserProps = { zone: Zone | null; onZone: (zone: Zone | null) => void }

/** The zone that the next communes get; `null` takes them out of the decision. */
export function ZoneChooser({ zone, onZone }: ZoneChooserProps) {
  const t = useTranslations('operator.pick')
  const name = useId()
  return (
    <fieldset className={styles.chooser}>
      <legend>{t('zone')}</legend>
      {CHOICES.map((choice) => (
        <label key={choice ?? 'out'} className={styles.choice}>
          <input type="radio" name={name} checked={zone === choice} onChange={() => onZone(choice)} />
          {choice ? <ZoneBadge zone={choice} /> : <span>{t('takeOut')}</span>}
        </label>
      ))}
    </fieldset>
  )
}
