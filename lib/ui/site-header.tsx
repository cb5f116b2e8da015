'use client'

import { Bell, Megaphone } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { ConnectionLight } from './connection-light'
import { SignOutButton } from './sign-out-button'
import styles from './site-header.module.css'
import { StaleBand } from './stale-band'
import { ThemeButton } from './theme-button'

export type SiteHeaderProps = {
  name: string
  theme: 'light' | 'dark' | undefined
  mayEnter: boolean
  /** Whether they may see who has answered, and work on texts. */
  isStaff: boolean
  isAdmin: boolean
  /** Whether the page has a board to be in touch with. */
  live: boolean
  /** Whether only somebody signed in may read. */
  isClosed: boolean
  demo: boolean
}

/** The same thin bar above every screen: the map and the numbers come first. */
export function SiteHeader({ name, theme, mayEnter, isStaff, isAdmin, live, isClosed, demo }: SiteHeaderProps) {
  const t = useTranslations('common')
  // The wall has the whole screen, with a band of its own.
  const isWall = usePathname() === '/wall'
  if (isWall) return null
  return (
    <>
      <a className={styles.skip} href="#main">
        {t('skipToContent')}
      </a>
      <header className={styles.top}>
        <div className={styles.header}>
          <div className={styles.title}>
            <Link href="/" prefetch={false} className={styles.name}>
              <span className={styles.full}>{t('appName')}</span>
              <span className={styles.short} aria-hidden="true">
                {t('appShort')}
              </span>
            </Link>
            {live ? <ConnectionLight /> : null}
          </div>
          <nav className={styles.nav} aria-label={t('navigation')}>
            {mayEnter ? (
              <Link href="/operator" prefetch={false}>
                {t('operator')}
              </Link>
            ) : null}
            {live ? (
              <Link href="/messages" prefetch={false} className={styles.messages} title={t('messages')}>
                <Megaphone size={20} aria-hidden="true" />
                <span className={styles.full}>{t('messages')}</span>
              </Link>
            ) : null}
            {isStaff ? (
              <Link href="/units" prefetch={false}>
                {t('units')}
              </Link>
            ) : null}
            {isAdmin ? (
              <Link href="/admin" prefetch={false}>
                {t('admin')}
              </Link>
            ) : null}
            {name ? (
              <SignOutButton name={name} isClosed={isClosed} />
            ) : (
              <Link href="/sign-in" prefetch={false}>
                {t('signIn')}
              </Link>
            )}
            {live ? (
              <Link
                href="/following"
                prefetch={false}
                className={styles.icon}
                aria-label={t('following')}
                title={t('following')}
              >
                <Bell size={20} aria-hidden="true" />
              </Link>
            ) : null}
            <ThemeButton theme={theme} />
          </nav>
        </div>
        {demo ? <p className={styles.demo}>{t('demo')}</p> : null}
        {live ? <StaleBand /> : null}
      </header>
    </>
  )
}
