import type { Metadata } from 'next'
import { requireAction } from '@/app/_root/session'
import { getTranslator } from '@/lib/i18n/translator'
import { getRuntime } from '@/lib/runtime'
import styles from '../_parts/admin.module.css'
import { NewUser } from './_parts/new-user'
import { UserList } from './_parts/user-list'

export const dynamic = 'force-dynamic'

const t = getTranslator('admin')

export const metadata: Metadata = { title: t('pages.users') }

export default async function UsersPage() {
  const identity = await requireAction('user:manage', '/admin/users')
  const { accounts } = getRuntime().services
  const [rows, units] = await Promise.all([accounts.list(), accounts.units()])
  const users = rows.map(({ createdAt: _, ...user }) => user)
  return (
    <>
      <div className={styles.head}>
        <h1>{t('pages.users')}</h1>
        <p className={styles.hint}>{t('users.purpose')}</p>
      </div>
      <UserList users={users} units={units} self={identity.id} />
      <NewUser units={units} />
    </>
  )
}
