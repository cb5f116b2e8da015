'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { deviceShelf } from '../realtime/device-board'
import { forgetKept } from '../realtime/kept-board'
import { forgetPages } from './phone/forget-pages'
import styles from './site-header.module.css'

/** Signing out must not hang on a push service. */
const LEAVE_PUSH_MS = 2_000

/** Other pages of this browser hear by it that the session is over. */
const ENDED = 'session-ended'
const leave = () => window.location.assign('/')

/** Best effort: rejects never, and does not take longer than it may. */
const leavePushInTime = (): Promise<unknown> =>
  Promise.race([
    import('./follow/leave-push').then(({ leavePush }) => leavePush()).catch(() => {}),
    new Promise((done) => setTimeout(done, LEAVE_PUSH_MS)),
  ])

/** Whether the server says that the session is over. */
const endSession = (): Promise<boolean> =>
  fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }).then(
    ({ ok }) => ok,
    () => false,
  )

/**
 * Ends the session here and on the server, then loads the page anew so that nothing of it stays.
 * Where the server cannot be asked it says so, and the session goes on.
 * Where only somebody signed in may read (`isClosed`), notifications to this device end as well.
 */
export function SignOutButton({ name, isClosed }: { name: string; isClosed: boolean }) {
  const t = useTranslations('common')
  const [failures, setFailures] = useState(0)
  useEffect(function leaveWithTheOthers() {
    if (typeof BroadcastChannel === 'undefined') return
    const ended = new BroadcastChannel(ENDED)
    ended.onmessage = leave
    return () => ended.close()
  }, [])
  async function signOut() {
    // While the session lasts: the door that forgets a subscription asks for it.
    if (isClosed) await leavePushInTime()
    if (!(await endSession())) {
      setFailures((before) => before + 1)
      return
    }
    const shelf = deviceShelf()
    if (shelf) forgetKept(shelf)
    await forgetPages()
    if (typeof BroadcastChannel !== 'undefined') new BroadcastChannel(ENDED).postMessage(ENDED)
    leave()
  }
  // A form, not a press: what is sent before this page's script has come, React keeps and does then.
  return (
    <form action={signOut} className={styles.form}>
      <button type="submit" className={styles.link} title={name}>
        {t('signOut')}
      </button>
      {failures > 0 ? (
        // Another failure is said anew.
        <p key={failures} role="alert" className={styles.failed}>
          {t('signOutFailed')}
        </p>
      ) : null}
    </form>
  )
}
