'use client'

import { useTranslations } from 'use-intl'
import { formatDateTime } from '@/lib/i18n/format-time'
import { useBoard } from '@/lib/ui/board-provider'

/** The time of what is shown, by the server's clock; to the minute, so that it does not flicker. */
export function AsOf({ className }: { className?: string }) {
  const t = useTranslations('overview')
  const time = useBoard((state) => (state.heardAt ? formatDateTime(state.heardAt) : null))
  return time ? <p className={`tabular ${className ?? ''}`}>{t('asOf', { time })}</p> : null
}
