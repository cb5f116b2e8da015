'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'use-intl'
import styles from './admin.module.css'
import type { AdminPageName } from './pages'

export function AdminNav({ pages }: { pages: readonly AdminPageName[] }) {
  const t = useTranslations('admin')
  const path = usePathname()
  return (
    <nav className={styles.nav} aria-label={t('nav')}>
      {pages.map((page) => (
        <Link
          key={page}
          href={`/admin/${page}`}
          prefetch={false}
          aria-current={path === `/admin/${page}` ? 'page' : undefined}
        >
          {t(`pages.${page}`)}
        </Link>
      ))}
    </nav>
  )
}
