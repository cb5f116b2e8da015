import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { getTranslator } from '@/lib/i18n/translator'
import { OperatorWords } from './_parts/operator-words'

export const metadata: Metadata = { title: getTranslator('operator')('title') }

export default function OperatorLayout({ children }: { children: ReactNode }) {
  return <OperatorWords>{children}</OperatorWords>
}
