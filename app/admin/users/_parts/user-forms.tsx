'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { PASSWORD_MAX, PASSWORD_MIN } from '@/lib/auth/account-shape'
import { parseRole, ROLES } from '@/lib/auth/role'
import type { AccountRow, UnitChoice } from '@/lib/services/account-ports'
import styles from '../../_parts/admin.module.css'
import { ask } from '../../_parts/ask'
import { Outcome } from '../../_parts/outcome'
import { SelectField } from '../../_parts/select-field'
import { TextField } from '../../_parts/text-field'
import { UnitPicker } from './unit-picker'
import { useTelling } from './use-telling'

type UserFormsProps = { user: Omit<AccountRow, 'createdAt'>; units: readonly UnitChoice[]; isSelf: boolean }

/** Role and unit, password, ban: each saved by itself. */
export function UserForms({ user, units, isSelf }: UserFormsProps) {
  const t = useTranslations('admin')
  const [role, setRole] = useState<string>(parseRole(user.role) ?? '')
  const [unitId, setUnit] = useState(user.unit?.id ?? '')
  const { run, told, isBusy } = useTelling()
  const userId = user.id

  async function saveRole(event: FormEvent) {
    event.preventDefault()
    const unit = role === 'unit' ? unitId || null : null
    await run(async () => {
      // The unit first: somebody who may answer at all answers for the right one.
      if (unit !== (user.unit?.id ?? null)) {
        const set = await ask('PUT', `/api/v1/users/${userId}/unit`, { unitId: unit })
        if (set.kind !== 'done' || role === user.role) return set
      }
      return ask('POST', '/api/auth/admin/set-role', { userId, role })
    }, t('saved'))
  }
  async function setPassword(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const newPassword = String(new FormData(form).get('password'))
    const isSet = await run(
      async () => {
        const set = await ask('POST', '/api/auth/admin/set-user-password', { userId, newPassword })
        return set.kind === 'done' && !isSelf ? ask('POST', '/api/auth/admin/revoke-user-sessions', { userId }) : set
      },
      t(isSelf ? 'saved' : 'users.passwordSet'),
    )
    if (isSet) form.reset()
  }
  async function ban(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const banReason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    if (user.banned) await run(() => ask('POST', '/api/auth/admin/unban-user', { userId }), t('users.unbanDone'))
    else await run(() => ask('POST', '/api/auth/admin/ban-user', { userId, banReason }), t('users.banDone'))
  }

  const options = ROLES.map((value) => ({ value: value as string, name: t(`roles.${value}`) }))
  return (
    <div className={styles.inside}>
      <Outcome told={told} />
      {isSelf ? <p className={styles.hint}>{t('users.ownRole')}</p> : null}
      {isSelf ? null : (
        <form method="post" className={styles.stack} onSubmit={(event) => void saveRole(event)}>
          <SelectField
            label={t('users.role')}
            value={role}
            options={role === '' ? [{ value: '', name: t('roles.none') }, ...options] : options}
            onChange={(event) => setRole(event.target.value)}
          />
          {role === 'unit' ? <UnitPicker units={units} value={unitId} onPick={setUnit} /> : null}
          <button type="submit" className={styles.button} disabled={isBusy || role === ''}>
            {t('users.saveRole')}
          </button>
        </form>
      )}
      <form method="post" className={styles.stack} onSubmit={(event) => void setPassword(event)}>
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
        <button type="submit" className={styles.button} disabled={isBusy}>
          {t('users.setPassword')}
        </button>
      </form>
      {isSelf ? null : (
        <form method="post" className={styles.stack} onSubmit={(event) => void ban(event)}>
          {user.banned ? null : <TextField name="reason" label={t('users.banReason')} maxLength={300} required />}
          <button type="submit" className={user.banned ? styles.button : styles.danger} disabled={isBusy}>
            {t(user.banned ? 'users.unban' : 'users.ban')}
          </button>
        </form>
      )}
    </div>
  )
}
