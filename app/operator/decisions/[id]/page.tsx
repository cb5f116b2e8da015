import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { requireAction } from '@/app/_root/session'
import { getTranslator } from '@/lib/i18n/translator'
import { getRuntime } from '@/lib/runtime'
import { DecisionSheet } from '../../_parts/decisions/decision-sheet'
import { toListed } from '../../_read/list-decisions'
import { listPlaces } from '../../_read/list-places'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: getTranslator('operator')('sheet.pageTitle') }

export default async function DecisionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await requireAction('decision:publish', `/operator/decisions/${encodeURIComponent(id)}`)
  if (!z.uuid().safeParse(id).success) notFound()
  const { services, places } = getRuntime()
  const decision = await services.read.decision(id)
  if (!decision) notFound()
  const { items, ...rest } = decision
  return (
    <DecisionSheet decision={toListed({ ...rest, communes: items.length })} items={items} places={listPlaces(places)} />
  )
}
