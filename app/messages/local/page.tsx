import type { Metadata } from 'next'
import { requireAction } from '@/app/_root/session'
import { getTranslator } from '@/lib/i18n/translator'
import { getRuntime } from '@/lib/runtime'
import { LocalForm } from '../_parts/local-form'
import styles from '../messages.module.css'

export const dynamic = 'force-dynamic'

const t = getTranslator('messages')
export const metadata: Metadata = { title: t('localPage.title') }

export default async function LocalPage() {
  await requireAction('content:edit', '/messages/local')
  const districts = await getRuntime().services.texts.local()
  return (
    <main id="main" className={styles.page}>
      <h1>{t('localPage.title')}</h1>
      <p className={styles.muted}>{t('localPage.lead')}</p>
      <div className={styles.cards}>
        {districts.map((one) => (
          <LocalForm key={one.district} start={one} />
        ))}
      </div>
    </main>
  )
}
