'use client'

import { Button } from '@base-ui/react/button'
import { Form } from '@base-ui/react/form'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type SignInOutcome, sendSignIn } from '@/lib/auth/send-sign-in'
import { AccountField } from '@/lib/ui/account-field'
import styles from '@/lib/ui/account-form.module.css'

/** Signs in, then loads `next` anew, so that nothing drawn for somebody else stays on the page. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('signIn')
  const form = useRef<HTMLFormElement>(null)
  const [isSending, setSending] = useState(false)
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null)

  async function submit({ login, password }: Record<string, string>) {
    if (isSending) return
    setSending(true)
    setOutcome(null)
    const result = await sendSignIn(login ?? '', password ?? '')
    if (result.kind === 'signed-in') return window.location.assign(next)
    setOutcome(result)
    setSending(false)
    if (result.kind === 'wrong-pair') form.current?.querySelector<HTMLInputElement>('[name="password"]')?.select()
  }

  function words() {
    if (outcome === null || outcome.kind === 'signed-in') return ''
    if (outcome.kind !== 'wait') return t(`outcome.${outcome.kind}`)
    const minutes = outcome.seconds > 90 ? Math.ceil(outcome.seconds / 60) : 0
    return t('wait', { minutes, seconds: outcome.seconds })
  }

  return (
    // POST, so that a press before the script is there never puts the password into an address.
    <Form ref={form} method="post" className={styles.form} onFormSubmit={(values) => void submit(values)}>
      <AccountField
        name="login"
        label={t('login')}
        problem={t('loginMissing')}
        autoComplete="username"
        maxLength={254}
        required
      />
      <AccountField
        name="password"
        type="password"
        label={t('password')}
        problem={t('passwordMissing')}
        autoComplete="current-password"
        required
      />
      <p role="alert" className={styles.outcome}>
        {words()}
      </p>
      <Button type="submit" className={styles.submit} disabled={isSending} focusableWhenDisabled>
        {isSending ? t('sending') : t('submit')}
      </Button>
    </Form>
  )
}
