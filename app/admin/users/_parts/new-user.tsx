'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { PASSWORD_MAX, PASSWORD_MIN, USERNAME_SHAPE } from '@/lib/auth/account-shape'
import { ROLES, type Role } from '@/lib/auth/role'
import type { UnitChoice } from '@/lib/services/account-ports'
import styles from '../../_parts/admin.module.css'
import { ask } from '../../_parts/ask'
import { Outcome } from '../../_parts/outcome'
import { SelectField } from '../../_parts/select-field'
import { TextField } from '../../_parts/text-field'
import { UnitPicker } from './unit-picker'
import { useTelling } from './use-telling'

/** Makes an account; one that answers for a unit is made with its unit. */
export function NewUser({ units }: { units: readonly UnitChoice[] }) {
  const t = useTranslations('admin')
  const [role, setRole] = useState<Role>('viewer')
  const [unitId, setUnit] = useState('')
  const { run, told, isBusy } = useTelling()

  async function create(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const read = (name: string) => String(new FormData(form).get(name) ?? '')
    const [name, username] = [read('name').trim(), read('username').trim()]
    const data = {
      emailVerified: true,
      ...(username ? { username } : {}),
      ...(role === 'unit' && unitId ? { unitId } : {}),
    }
    const body = { name, email: read('email').trim(), password: read('password'), role, data }
    const isMade = await run(() => ask('POST', '/api/auth/admin/create-user', body), t('users.created', { name }))
    if (!isMade) return
    form.reset()
    setRole('viewer')
    setUnit('')
  }

  return (
    <form method="post" className={styles.card} onSubmit={(event) => void create(event)}>
      <h2>{t('users.add')}</h2>
      <div className={styles.fields}>
        <TextField name="name" label={t('users.name')} maxLength={120} autoComplete="off" required />
        <TextField name="email" type="email" label={t('users.email')} maxLength={254} autoComplete="off" required />
        <TextField
          name="username"
          label={t('users.username')}
          hint={t('users.usernameHint')}
          pattern={USERNAME_SHAPE.source}
          autoComplete="off"
        />
        <TextField
          name="password"
          type="password"
          label={t('users.password')}
          hint={t('users.passwordHint', { min: PASSWORD_MIN, max: PASSWORD_MAX })}
          minLength={PASSWORD_MIN}
          maxLength={PASSWORD_MAX}
          autoComplete="new-password"
          required
        />
        <SelectField
          label={t('users.role')}
          value={role}
          options={ROLES.map((value) => ({ value, name: t(`roles.${value}`) }))}
          onChange={(event) => setRole(event.target.value as Role)}
        />
      </div>
      {role === 'unit' ? <UnitPicker units={units} value={unitId} onPick={setUnit} /> : null}
      <div className={styles.row}>
        <button type="submit" className={styles.primary} disabled={isBusy}>
          {isBusy ? t('saving') : t('users.create')}
        </button>
        <Outcome told={told} />
      </div>
    </form>
  )
}
