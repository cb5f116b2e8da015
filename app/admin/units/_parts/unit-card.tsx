'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from '../../_parts/admin.module.css'
import { CONTACT_FIELDS, placeOf, type Unit } from './unit'
import { UnitForm } from './unit-form'

/** One body of the registry; its form unfolds below it. */
export function UnitCard({ unit, onSaved }: { unit: Unit; onSaved: (unit: Unit) => void }) {
  const t = useTranslations('admin.units')
  const [isOpen, setOpen] = useState(false)
  const contact = CONTACT_FIELDS.map((field) => unit.contact?.[field]).filter(Boolean)
  return (
    <li className={styles.card}>
      <p className={styles.row}>
        <span className={styles.name}>{unit.name}</span>
        <span className={styles.mark}>{t(`levels.${unit.level}`)}</span>
        {unit.active ? null : <span className={`${styles.mark} ${styles.warn}`}>{t('inactive')}</span>}
      </p>
      <p className={styles.hint}>
        {[placeOf(unit), contact.length > 0 ? contact.join(' · ') : t('noContact')].filter(Boolean).join(' · ')}
      </p>
      <details className={styles.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('edit', { name: unit.name })}</summary>
        {isOpen ? <UnitForm unit={unit} onSaved={onSaved} /> : null}
      </details>
    </li>
  )
}
