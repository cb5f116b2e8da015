'use client'

import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { transitionName } from '@/lib/domain/transition'
import type { FeedItem } from '@/lib/realtime/board-state'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import { usePlaces } from '../places'
import styles from './change-feed.module.css'

/** One commune's change, whole line a link to it. */
export function FeedLine({ item }: { item: FeedItem }) {
  const t = useTranslations('overview.feed')
  const place = usePlaces().byCode.get(item.commune)
  return (
    <li>
      <Link className={styles.line} href={`/changes/${item.seq}`} prefetch={false}>
        <span className={styles.place}>
          <strong>{place?.name ?? item.commune}</strong>
          <small>{place?.districtName}</small>
        </span>
        <span className={styles.move}>
          <span className={styles.badges}>
            <ZoneBadge zone={item.from} short />
            <ArrowRight size="1.1em" role="img" aria-label={t('arrow')} />
            <ZoneBadge zone={item.to} short />
          </span>
          <span className={styles.name}>{transitionName(item.from, item.to)}</span>
        </span>
      </Link>
    </li>
  )
}
