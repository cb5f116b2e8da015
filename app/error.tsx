'use client'

import { useTranslations } from 'use-intl'
import { PlainPage } from '@/lib/ui/plain-page'
import styles from '@/lib/ui/plain-page.module.css'

/** When a page fails: plain words, one more try, a way out. Where the server failed it has logged the cause; `digest` finds it there. What fails in the browser is logged nowhere. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('common')
  return (
    <PlainPage title={t('errorTitle')} text={t('errorText')} way={{ href: '/', name: t('toOverview') }}>
      <button type="button" className={styles.press} onClick={reset}>
        {t('retry')}
      </button>
      {error.digest ? (
        <span>
          {t('errorLogged')} <code>{error.digest}</code>
        </span>
      ) : null}
    </PlainPage>
  )
}
