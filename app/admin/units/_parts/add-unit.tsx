'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from '../../_parts/admin.module.css'
import { ask } from '../../_parts/ask'
import { Outcome, type Told } from '../../_parts/outcome'
import { SelectField } from '../../_parts/select-field'
import { TextField } from '../../_parts/text-field'
import { CONTACT_FIELDS, orNull, type Place, type Unit, type UnitList } from './unit'

type AddUnitProps = {
  list: UnitList
  districts: readonly Place[]
  communes: readonly Place[]
  onAdded: () => Promise<void>
}

/** Adds a body of one of the guideline's kinds, at the place that its level needs. */
export function AddUnit({ list, districts, communes, onAdded }: AddUnitProps) {
  const t = useTranslations('admin')
  const [kind, setKind] = useState(list.kinds[0]?.kind ?? '')
  const [told, setTold] = useState<Told>(null)
  const [isBusy, setBusy] = useState(false)
  const level = list.kinds.find((one) => one.kind === kind)?.level
  const places = level === 'district' ? districts : level === 'commune' ? communes : []

  /** A kind has no name of its own: one of its bodies stands for it. */
  const example = (of: string) => list.units.find((unit) => unit.kind === of)?.guidelineName ?? of

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const place = orNull(given.get('place'))
    setBusy(true)
    setTold(null)
    const answer = await ask<Unit>('POST', '/api/v1/units', {
      kind,
      name: orNull(given.get('name')),
      ...(level === 'district' ? { districtCode: place } : {}),
      ...(level === 'commune' ? { communeCode: place } : {}),
      ...Object.fromEntries(
        CONTACT_FIELDS.flatMap((field) => (orNull(given.get(field)) ? [[field, orNull(given.get(field))]] : [])),
      ),
    })
    setBusy(false)
    if (answer.kind !== 'done') return setTold({ isGood: false, text: answer.refused?.detail ?? t('lost') })
    setTold({ isGood: true, text: t('units.added', { name: answer.value.name }) })
    form.reset()
    await onAdded()
  }
  return (
    <form method="post" className={styles.card} onSubmit={(event) => void add(event)}>
      <h2>{t('units.add')}</h2>
      <div className={styles.fields}>
        <SelectField
          label={t('units.kind')}
          value={kind}
          options={list.kinds.map((one) => ({
            value: one.kind,
            name: `${t(`units.levels.${one.level}`)}: ${example(one.kind)}`,
          }))}
          onChange={(event) => setKind(event.target.value)}
        />
        {places.length > 0 ? (
          <SelectField
            key={level}
            name="place"
            label={t('units.place')}
            options={places.map(({ code, name }) => ({ value: code, name }))}
          />
        ) : null}
        <TextField name="name" label={t('units.name')} maxLength={200} required />
        {CONTACT_FIELDS.map((field) => (
          <TextField key={field} name={field} label={t(`units.${field}`)} autoComplete="off" />
        ))}
      </div>
      <div className={styles.row}>
        <button type="submit" className={styles.button} disabled={isBusy}>
          {t(isBusy ? 'saving' : 'units.addButton')}
        </button>
        <Outcome told={told} />
      </div>
    </form>
  )
}
