'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { UnitChoice } from '@/lib/services/account-ports'
import styles from '../../_parts/admin.module.css'
import { matches } from '../../_parts/plain-fold'
import { SelectField } from '../../_parts/select-field'
import { TextField } from '../../_parts/text-field'

type UnitPickerProps = { units: readonly UnitChoice[]; value: string; onPick: (id: string) => void }

const nameOf = ({ name, place }: UnitChoice) => (place ? `${name} (${place})` : name)

/** One of some five hundred units: typing narrows the list. */
export function UnitPicker({ units, value, onPick }: UnitPickerProps) {
  const t = useTranslations('admin.unitPicker')
  const [query, setQuery] = useState('')
  const found = units.filter((unit) => matches(nameOf(unit), query))
  const shown = units.filter((unit) => unit.id === value && !found.includes(unit)).concat(found)
  const options = [{ value: '', name: t('none') }, ...shown.map((unit) => ({ value: unit.id, name: nameOf(unit) }))]
  return (
    <div className={styles.fields}>
      <TextField
        type="search"
        label={t('find')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        autoComplete="off"
      />
      <SelectField
        label={t('label')}
        options={options}
        value={value}
        onChange={(event) => onPick(event.target.value)}
      />
      {query ? (
        <p role="status" className={styles.hint}>
          {t('found', { count: found.length })}
        </p>
      ) : null}
    </div>
  )
}
