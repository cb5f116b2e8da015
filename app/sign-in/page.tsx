import type { Metadata } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { safeNext } from '@/lib/auth/safe-next'
import { getTranslator } from '@/lib/i18n/translator'
import { getRuntime } from '@/lib/runtime'
import styles from '@/lib/ui/account-form.module.css'
import { SignInForm } from './_parts/sign-in-form'

const t = getTranslator('signIn')

export const metadata: Metadata = { title: t('title'), robots: { index: false } }

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const runtime = getRuntime()
  const next = safeNext((await searchParams).next)
  const identity = await runtime.identify(await headers())
  if (identity !== 'invalid-credentials' && identity.kind === 'user') redirect(next)
  return (
    <main id="main" className={styles.page}>
      <div className={styles.card}>
        <h1>{t('title')}</h1>
        <p className={styles.purpose}>{t('purpose')}</p>
        <SignInForm next={next} />
        <div className={styles.links}>
          <p>{t('forgotten')}</p>
          {runtime.access === 'public' ? <Link href="/">{t('toMap')}</Link> : null}
        </div>
      </div>
    </main>
  )
}
