'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { parseRole } from '@/lib/auth/role'
import type { AccountRow, UnitChoice } from '@/lib/services/account-ports'
import styles from '../../_parts/admin.module.css'
import { matches } from '../../_parts/plain-fold'
import { TextField } from '../../_parts/text-field'
import { UserForms } from './user-forms'

type Listed = Omit<AccountRow, 'createdAt'>
type UserListProps = { users: readonly Listed[]; units: readonly UnitChoice[]; self: string }

/** Everybody who has an account; what can be done to one unfolds below it. */
export function UserList({ users, units, self }: UserListProps) {
  const t = useTranslations('admin')
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const found = users.filter(({ name, email, username, unit }) =>
    matches([name, email, username, unit?.name].join(' '), query),
  )
  return (
    <section className={styles.stack} aria-labelledby="user-count">
      <h2 id="user-count">{t('users.count', { count: users.length })}</h2>
      <div className={styles.fields}>
        <TextField
          type="search"
          label={t('users.find')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      {found.length === 0 ? <p>{t('users.noneFound')}</p> : null}
      <ul className={styles.list} style={{ inlineSize: '100%' }}>
        {found.map((user) => (
          <li key={user.id} className={styles.card}>
            <p className={styles.row}>
              <span className={styles.name}>{user.name}</span>
              {user.id === self ? <span className={styles.hint}>({t('users.you')})</span> : null}
              <span className={styles.mark}>{t(`roles.${parseRole(user.role) ?? 'none'}`)}</span>
              {user.banned ? <span className={`${styles.mark} ${styles.warn}`}>{t('users.banned')}</span> : null}
            </p>
            <p className={styles.hint}>
              {[user.email, user.username, user.unit?.name, user.banned ? user.banReason : null]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {user.role === 'unit' && !user.unit ? <p className={styles.problem}>{t('users.noUnit')}</p> : null}
            <details
              className={styles.fold}
              open={open === user.id}
              onToggle={(event) => {
                const isOpen = event.currentTarget.open
                setOpen((one) => (isOpen ? user.id : one === user.id ? null : one))
              }}
            >
              <summary>{t('users.edit', { name: user.name })}</summary>
              {open === user.id ? <UserForms user={user} units={units} isSelf={user.id === self} /> : null}
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
