'use client'

import { X } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { tallyOf } from '@/lib/domain/act'
import type { FeedItem } from '@/lib/realtime/board-state'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import { ArrivalLine } from './arrival-line'
import styles from './arrivals.module.css'
import { useArrivalCount } from './use-arrival-words'

export type ArrivalNoticeProps = {
  /** Newest first; empty shows nothing. */
  pending: readonly FeedItem[]
  onShow: (codes: readonly string[]) => void
  onDismiss: () => void
}

/** What has just changed, at a fixed place away from the map's controls, until it is looked at or dismissed. */
export function ArrivalNotice({ pending, onShow, onDismiss }: ArrivalNoticeProps) {
  const t = useTranslations('overview.arrivals')
  const countWords = useArrivalCount()
  const list = useRef<HTMLDetailsElement>(null)
  const [newest] = pending
  if (!newest) return null
  function showFromList(codes: readonly string[]) {
    // Where the notice lies over the map, its list would hide what was asked for.
    if (list.current && window.matchMedia('(max-width: 999px)').matches) list.current.open = false
    onShow(codes)
  }
  const grave = pending.some(({ from, to }) => to === 'red' && from !== 'red')
  return (
    <section className={styles.notice} aria-label={t('region')} data-grave={grave || undefined}>
      {pending.length === 1 ? (
        <ArrivalLine item={newest} onShow={onShow} />
      ) : (
        <div className={styles.item}>
          <p>
            <strong>{countWords(pending)}</strong>
          </p>
          <ul className={styles.tallies}>
            {tallyOf(pending).map(({ name, to, count }) => (
              <li key={`${name} ${to}`}>
                <ZoneBadge zone={to} short /> {count} {name}
              </li>
            ))}
          </ul>
          <div className={styles.actions}>
            <button type="button" className={styles.show} onClick={() => onShow(pending.map(({ commune }) => commune))}>
              {t('show')}
            </button>
            <details ref={list} className={styles.list}>
              <summary>{t('list')}</summary>
              <ul>
                {pending.map((item) => (
                  <li key={item.seq}>
                    <ArrivalLine item={item} onShow={showFromList} />
                  </li>
                ))}
              </ul>
            </details>
          </div>
        </div>
      )}
      <button type="button" className={styles.dismiss} onClick={onDismiss} aria-label={t('dismiss')}>
        <X size="1.25em" aria-hidden="true" />
      </button>
    </section>
  )
}
