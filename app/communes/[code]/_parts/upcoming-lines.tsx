'use client'

import { useTranslations } from 'use-intl'
import { formatDateTime } from '@/lib/i18n/format-time'
import { useBoard } from '@/lib/ui/board-provider'
import { upcomingFor } from '../upcoming'

/** What is decided for the place but not yet in force, as the board knows it now: published, revoked or come due while somebody looks. */
export function UpcomingLines({ code }: { code: string }) {
  const t = useTranslations('commune')
  const zones = useTranslations('zones')
  const scheduled = useBoard((state) => state.scheduled)
  return upcomingFor(code, scheduled).map(({ id, number, zone, effectiveAt }) => (
    <p key={id}>{t('upcoming', { zone: zones(zone), time: formatDateTime(effectiveAt), number })}</p>
  ))
}
