import type { Metadata } from 'next'
import { getTranslator } from '@/lib/i18n/translator'
import { PlainPage } from '@/lib/ui/plain-page'

const t = getTranslator('errors')
const common = getTranslator('common')

export const metadata: Metadata = { title: t('forbiddenTitle'), robots: { index: false } }

/** Answers 403 at the address that was asked for. */
export default function Forbidden() {
  return (
    <PlainPage title={t('forbiddenTitle')} text={t('forbiddenText')} way={{ href: '/', name: common('toOverview') }} />
  )
}
