'use client'

import { useTranslations } from 'use-intl'
import { deviceShelf } from '../realtime/device-board'
import { forgetKept } from '../realtime/kept-board'
import { forgetPages } from './phone/forget-pages'
import styles from './site-header.module.css'

/** Ends the session here and on the server, then loads the page anew so that nothing of it stays. */
export function SignOutButton({ name }: { name: string }) {
  const t = useTranslations('common')
  async function signOut() {
    await fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
    const shelf = deviceShelf()
    if (shelf) forgetKept(shelf)
    await forgetPages()
    window.location.assign('/')
  }
  return (
    <button type="button" className={styles.link} onClick={() => void signOut()} title={name}>
      {t('signOut')}
    </button>
  )
}
