'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { formatDateTime } from '@/lib/i18n/format-time'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import parts from '../parts.module.css'
import { usePlaces } from '../places'
import { changesOf } from './changes-of'
import type { Outcome } from './use-publish'

/** By then the emptied draft has let the page shrink. */
const SETTLED_MS = 100

/** What was published, with the way to each change's package. */
export function OutcomeNotice({ outcome, onClose }: { outcome: Outcome; onClose: () => void }) {
  const t = useTranslations('operator.outcome')
  const { fullName } = usePlaces()
  const { id, number, state, seqs, effectiveAt } = outcome
  const notice = useRef<HTMLDivElement>(null)
  // The draft above has gone and the page is shorter: the news is brought into view.
  useEffect(function showNews() {
    const timer = setTimeout(() => {
      notice.current?.focus({ preventScroll: true })
      notice.current?.scrollIntoView({ block: 'center' })
    }, SETTLED_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div ref={notice} tabIndex={-1} className={parts.notice}>
      <p className={parts.lead}>
        {state === 'scheduled'
          ? t('scheduled', { number, time: formatDateTime(effectiveAt) })
          : t('inForce', { number, count: seqs.length })}
      </p>
      {seqs.length > 0 ? (
        <details open={seqs.length <= 12}>
          <summary>{t('changes', { count: seqs.length })}</summary>
          <ul className={parts.places}>
            {changesOf(outcome).map(({ seq, item }) => (
              <li key={seq}>
                <Link href={`/changes/${seq}`} className={parts.plain} prefetch={false}>
                  {item ? (
                    <>
                      <ZoneBadge zone={item.zone} short /> {fullName(item.communeCode)}
                    </>
                  ) : (
                    t('change', { seq: String(seq) })
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <div className={parts.row}>
        <Link href={`/operator/decisions/${id}`} className={parts.link} prefetch={false}>
          {t('open')}
        </Link>
        <span className={parts.hint}>{t('newDraft')}</span>
        <button type="button" className={parts.button} onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </div>
  )
}
