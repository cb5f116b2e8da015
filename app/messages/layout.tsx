import '@/lib/ui/package/khmer.css'
import type { Metadata } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { currentIdentity } from '@/app/_root/session'
import { can } from '@/lib/auth/permission'
import { getTranslator } from '@/lib/i18n/translator'
import { getRuntime } from '@/lib/runtime'
import { MessagesWords } from './_parts/messages-words'
import styles from './messages.module.css'

const t = getTranslator('messages')

export const metadata: Metadata = { title: t('title') }

const PAGES = [
  ['/messages', 'library'],
  ['/messages/review', 'review'],
  ['/messages/local', 'local'],
] as const

export default async function MessagesLayout({ children }: { children: ReactNode }) {
  const mayEdit = can((await currentIdentity()).role, 'content:edit', getRuntime().access)
  return (
    <MessagesWords>
      {mayEdit ? (
        <nav className={styles.nav} aria-label={t('nav')}>
          {PAGES.map(([href, name]) => (
            <Link key={href} href={href} prefetch={false} className={styles.link}>
              {t(name)}
            </Link>
          ))}
        </nav>
      ) : null}
      {children}
    </MessagesWords>
  )
}
