'use client'

import { useTranslations } from 'use-intl'
import { ZONES, type Zone } from '@/lib/domain/zone'
import styles from './look.module.css'

type ZoneSelectProps = { zone: Zone | ''; label: string; id?: string; onZone: (zone: Zone) => void }

/** The four zones, with letter and colour; empty only where the text names none. */
export function ZoneSelect({ zone, label, id, onZone }: ZoneSelectProps) {
  const t = useTranslations('zones')
  const words = useTranslations('operator.items')
  return (
    <select
      id={id}
      className={styles.zone}
      data-zone={zone || undefined}
      value={zone}
      aria-label={label}
      onChange={(event) => onZone(event.target.value as Zone)}
    >
      {zone === '' ? (
        <option value="" disabled>
          {words('chooseZone')}
        </option>
      ) : null}
      {ZONES.map((each) => (
        <option key={each} value={each}>
          {`${t(`letter.${each}`)} · ${t(each)}`}
        </option>
      ))}
    </select>
  )
}
