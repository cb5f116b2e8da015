'use client'

import { Button } from '@base-ui/react/button'
import { Form } from '@base-ui/react/form'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PASSWORD_MAX, PASSWORD_MIN, USERNAME_SHAPE } from '@/lib/auth/account-shape'
import { sendSetup } from '@/lib/auth/send-setup'
import { sendSignIn } from '@/lib/auth/send-sign-in'
import { AccountField } from '@/lib/ui/account-field'
import styles from '@/lib/ui/account-form.module.css'

const FIELDS = ['name', 'email', 'username', 'password'] as const
type Values = Record<(typeof FIELDS)[number], string>
type Outcome = 'linkInvalid' | 'unreachable' | 'createdNotSignedIn'

/** Creates the first administrator with the link's token and signs in. */
export function SetupForm({ token }: { token: string }) {
  const t = useTranslations('signIn')
  const [isSending, setSending] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [refused, setRefused] = useState<readonly string[]>([])
  const bounds = { min: PASSWORD_MIN, max: PASSWORD_MAX }
  const errors = Object.fromEntries(
    FIELDS.filter((field) => refused.includes(field)).map((field) => [field, t(`setup.invalid.${field}`, bounds)]),
  )

  async function submit(values: Values) {
    if (isSending) return
    setSending(true)
    setOutcome(null)
    const result = await sendSetup(token, values)
    if (result.kind === 'created') {
      const { kind } = await sendSignIn(values.email, values.password)
      if (kind === 'signed-in') return window.location.assign('/')
    }
    setRefused(result.kind === 'refused' ? result.fields : [])
    if (result.kind === 'link-invalid') setOutcome('linkInvalid')
    if (result.kind === 'unreachable') setOutcome('unreachable')
    if (result.kind === 'created') setOutcome('createdNotSignedIn')
    setSending(false)
  }

  const field = (name: (typeof FIELDS)[number]) => ({ name, problem: t(`setup.invalid.${name}`, bounds) })
  return (
    <Form method="post" className={styles.form} errors={errors} onFormSubmit={(values: Values) => void submit(values)}>
      <AccountField
        {...field('name')}
        label={t('setup.name')}
        autoComplete="name"
        autoCapitalize="words"
        maxLength={120}
        required
      />
      <AccountField {...field('email')} label={t('setup.email')} type="email" autoComplete="email" required />
      <AccountField
        {...field('username')}
        label={t('setup.username')}
        hint={t('setup.usernameHint')}
        autoComplete="off"
        pattern={USERNAME_SHAPE.source}
      />
      <AccountField
        {...field('password')}
        label={t('password')}
        hint={t('setup.passwordHint', bounds)}
        type="password"
        autoComplete="new-password"
        minLength={PASSWORD_MIN}
        maxLength={PASSWORD_MAX}
        required
      />
      <p role="alert" className={styles.outcome}>
        {outcome ? t(`setup.${outcome}`) : ''}
      </p>
      <Button type="submit" className={styles.submit} disabled={isSending} focusableWhenDisabled>
        {isSending ? t('setup.sending') : t('setup.submit')}
      </Button>
    </Form>
  )
}
