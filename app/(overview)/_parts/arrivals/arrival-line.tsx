'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import type { FeedItem } from '@/lib/realtime/board-state'
import styles from './arrivals.module.css'
import { useArrivalWords } from './use-arrival-words'

export type ArrivalLineProps = { item: FeedItem; onShow: (codes: readonly string[]) => void }

/** One change with its two ways on: to the place on the map, to what must be said. */
export function ArrivalLine({ item, onShow }: ArrivalLineProps) {
  const t = useTranslations('overview.arrivals')
  const say = useArrivalWords()
  return (
    <div className={styles.item}>
      <p>{say('one', item)}</p>
      <p className={styles.actions}>
        <button type="button" className={styles.show} onClick={() => onShow([item.commune])}>
          {t('show')}
        </button>
        <Link className={styles.open} href={`/changes/${item.seq}`} prefetch={false}>
          {t('openChange')}
        </Link>
      </p>
    </div>
  )
}
