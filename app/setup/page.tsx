import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslator } from '@/lib/i18n/translator'
import styles from '@/lib/ui/account-form.module.css'
import { SetupForm } from './_parts/setup-form'

const t = getTranslator('signIn')

// The address carries the link's token: it must not travel on as a referrer.
export const metadata: Metadata = { title: t('setup.title'), robots: { index: false }, referrer: 'no-referrer' }

export default async function SetupPage({ searchParams }: { searchParams: Promise<{ token?: string | string[] }> }) {
  const { token } = await searchParams
  return (
    <main id="main" className={styles.page}>
      <div className={styles.card}>
        <h1>{t('setup.title')}</h1>
        {typeof token === 'string' && token ? (
          <>
            <p className={styles.purpose}>{t('setup.purpose')}</p>
            <SetupForm token={token} />
          </>
        ) : (
          <p className={styles.outcome}>{t('setup.noToken')}</p>
        )}
        <p className={styles.links}>
          <Link href="/sign-in">{t('setup.toSignIn')}</Link>
        </p>
      </div>
    </main>
  )
}
