import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { currentIdentity } from '@/app/_root/session'
import { can } from '@/lib/auth/permission'
import { getTranslator } from '@/lib/i18n/translator'
import { getRuntime } from '@/lib/runtime'
import styles from './_parts/admin.module.css'
import { AdminNav } from './_parts/admin-nav'
import { AdminWords } from './_parts/admin-words'
import { ADMIN_PAGES } from './_parts/pages'

const t = getTranslator('admin')

export const metadata: Metadata = { title: t('title'), robots: { index: false } }

/** Each page asks for its own right; the way to it is shown to those who have it. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { role } = await currentIdentity()
  const { access } = getRuntime()
  const open = ADMIN_PAGES.filter(({ action }) => can(role, action, access)).map(({ page }) => page)
  return (
    <AdminWords>
      <main id="main" className={styles.main}>
        {open.length > 1 ? <AdminNav pages={open} /> : null}
        {children}
      </main>
    </AdminWords>
  )
}
