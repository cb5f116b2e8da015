import type { Metadata } from 'next'
import Link from 'next/link'
import { requireAction } from '@/app/_root/session'
import { formatDateTime } from '@/lib/i18n/format-time'
import { getTranslator } from '@/lib/i18n/translator'
import { getRuntime } from '@/lib/runtime'
import { languageName } from '../_parts/language-name'
import styles from '../messages.module.css'

export const dynamic = 'force-dynamic'

const t = getTranslator('messages')
export const metadata: Metadata = { title: t('reviewPage.title') }

const GROUPS = ['submitted', 'drafts', 'toLookAt'] as const
const SHOWN = 160

export default async function ReviewPage() {
  const identity = await requireAction('content:edit', '/messages/review')
  const waiting = await getRuntime().services.texts.waiting(identity.id)
  return (
    <main id="main" className={styles.page}>
      <h1>{t('reviewPage.title')}</h1>
      {GROUPS.map((group) => (
        <section key={group} className={styles.section} aria-labelledby={group}>
          <h2 id={group}>{t(`reviewPage.${group}`)}</h2>
          {waiting[group].length === 0 ? <p className={styles.muted}>{t('reviewPage.none')}</p> : null}
          <ul className={styles.list}>
            {waiting[group].map((one) => (
              <li key={one.id} className={styles.panel}>
                <p className={styles.muted}>
                  {languageName(one.language)} ·{' '}
                  {t('editor.by', { author: one.author, time: formatDateTime(one.updatedAt) })}
                </p>
                {one.outdated ? <span className={styles.tagOld}>{t('editor.outdated')}</span> : null}
                {one.programMoved ? <span className={styles.tagOld}>{t('editor.programMoved')}</span> : null}
                <Link
                  className={styles.link}
                  prefetch={false}
                  href={`/messages/edit/${one.now ?? one.key}?language=${one.language}#revision-${one.id}`}
                >
                  {one.title ?? one.text.slice(0, SHOWN)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  )
}
