import type { Metadata } from 'next'
import { requireAction } from '@/app/_root/session'
import { getTranslator } from '@/lib/i18n/translator'
import styles from '../_parts/admin.module.css'
import { TimesPanel } from './_parts/times-panel'

export const dynamic = 'force-dynamic'

const t = getTranslator('admin')

export const metadata: Metadata = { title: t('pages.answer-times') }

export default async function AnswerTimesPage() {
  await requireAction('setting:manage', '/admin/answer-times')
  return (
    <>
      <div className={styles.head}>
        <h1>{t('pages.answer-times')}</h1>
        <p className={styles.hint}>{t('times.purpose')}</p>
      </div>
      <TimesPanel />
    </>
  )
}
