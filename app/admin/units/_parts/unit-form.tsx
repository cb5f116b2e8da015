'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from '../../_parts/admin.module.css'
import { ask } from '../../_parts/ask'
import { Outcome, type Told } from '../../_parts/outcome'
import { TextField } from '../../_parts/text-field'
import { CONTACT_FIELDS, orNull, type Unit } from './unit'

const LONGEST = { person: 120, phone: 60, email: 254, note: 500 } as const

/** Name, contacts, and whether it is asked; two editors at once are told apart by the revision. */
export function UnitForm({ unit, onSaved }: { unit: Unit; onSaved: (unit: Unit) => void }) {
  const t = useTranslations('admin')
  const [told, setTold] = useState<Told>(null)
  const [isBusy, setBusy] = useState(false)
  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setTold(null)
    const answer = await ask<Unit>('PATCH', `/api/v1/units/${encodeURIComponent(unit.id)}`, {
      revision: unit.revision,
      ownName: orNull(form.get('ownName')),
      ...Object.fromEntries(CONTACT_FIELDS.map((field) => [field, orNull(form.get(field))])),
      active: form.has('active'),
    })
    setBusy(false)
    if (answer.kind === 'done') {
      onSaved(answer.value)
      return setTold({ isGood: true, text: t('saved') })
    }
    const isMoved = answer.refused?.code === 'unit-moved'
    if (isMoved) onSaved(answer.refused?.body.current as Unit)
    setTold({ isGood: false, text: isMoved ? t('units.moved') : (answer.refused?.detail ?? t('lost')) })
  }
  return (
    // A new revision draws the fields anew; what is told stays.
    <div className={styles.inside}>
      <form method="post" key={unit.revision} className={styles.stack} onSubmit={(event) => void save(event)}>
        <p className={styles.hint}>{t('units.guidelineName', { name: unit.guidelineName })}</p>
        <div className={styles.fields}>
          <TextField name="ownName" label={t('units.ownName')} defaultValue={unit.ownName ?? ''} maxLength={200} />
          {CONTACT_FIELDS.map((field) => (
            <TextField
              key={field}
              name={field}
              type={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
              label={t(`units.${field}`)}
              defaultValue={unit.contact?.[field] ?? ''}
              maxLength={LONGEST[field]}
              autoComplete="off"
            />
          ))}
        </div>
        <label className={styles.check}>
          <input type="checkbox" name="active" defaultChecked={unit.active} />
          {t('units.active')}
        </label>
        <button type="submit" className={styles.primary} disabled={isBusy}>
          {t(isBusy ? 'saving' : 'save')}
        </button>
      </form>
      <Outcome told={told} />
    </div>
  )
}
