'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { actOf } from '@/lib/domain/act'
import { useBoard } from '@/lib/ui/board-provider'
import { usePlaces } from '../places'
import styles from './change-feed.module.css'
import { FeedGroup } from './feed-group'
import { groupFeed } from './group-feed'
import { useEarlier } from './use-earlier'

const LONGER_THAN_ANY_ACT = 160

/** What changed, newest first, gathered by decision. */
export function ChangeFeed({ district }: { district: string | null }) {
  const t = useTranslations('overview.feed')
  const { byCode } = usePlaces()
  const newest = useBoard((state) => state.feed)
  const earlier = useEarlier(newest)
  const all = useMemo(() => [...newest, ...earlier.items], [newest, earlier.items])
  const groups = useMemo(
    () => groupFeed(district ? all.filter((item) => byCode.get(item.commune)?.districtCode === district) : all),
    [all, district, byCode],
  )
  const oldest = all.at(-1)
  // A page comes with whole acts; what is fetched later, or has grown long, may end in the middle of one.
  const mayBeCut = earlier.items.length > 0 || newest.length >= LONGER_THAN_ANY_ACT
  const partly = earlier.more && mayBeCut && oldest ? actOf(oldest) : null
  return (
    <section className={styles.feed} aria-labelledby="feed-title">
      <h2 id="feed-title">{t('title')}</h2>
      {groups.length === 0 ? (
        <p className={styles.empty}>{t(district ? 'emptyDistrict' : 'empty')}</p>
      ) : (
        <ol className={styles.groups}>
          {groups.map((group) => (
            <FeedGroup key={group.key} group={group} partly={group.key === partly} />
          ))}
        </ol>
      )}
      {earlier.state === 'failed' ? <p role="alert">{t('earlierFailed')}</p> : null}
      {earlier.more ? (
        <button
          type="button"
          className={styles.earlier}
          disabled={earlier.state === 'loading'}
          onClick={() => void earlier.load()}
        >
          {t(earlier.state === 'loading' ? 'loadingEarlier' : 'earlier')}
        </button>
      ) : null}
    </section>
  )
}
