import type { Metadata } from 'next'
import { getTranslator } from '@/lib/i18n/translator'
import { PlainPage } from '@/lib/ui/plain-page'

const t = getTranslator('common')

export const metadata: Metadata = { title: t('notFoundTitle'), robots: { index: false } }

export default function NotFound() {
  return <PlainPage title={t('notFoundTitle')} text={t('notFoundText')} way={{ href: '/', name: t('toOverview') }} />
}
