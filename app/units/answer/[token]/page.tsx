import type { Metadata } from 'next'
import { getTranslator } from '@/lib/i18n/translator'
import { UnitsWords } from '@/lib/ui/units/units-words'
import { AnswerScreen } from './_parts/answer-screen'

export const dynamic = 'force-dynamic'

const t = getTranslator('units')

/** Nothing of the task stands in the page as sent: what reads links for a preview learns nothing, and answers nothing. */
export const metadata: Metadata = {
  title: t('page.neutralTitle'),
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
}

type AnswerPageProps = { params: Promise<{ token: string }> }

export default async function AnswerPage({ params }: AnswerPageProps) {
  return (
    <UnitsWords>
      <AnswerScreen token={decodeURIComponent((await params).token)} />
    </UnitsWords>
  )
}
