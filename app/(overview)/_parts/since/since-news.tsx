'use client'

import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { countLines, NET_KINDS } from '@/lib/domain/since-last-look'
import { formatDateTime } from '@/lib/i18n/format-time'
import { usePlaces } from '../places'
import { NetLines } from './net-lines'
import { ShareButton } from './share-button'
import { shareText } from './share-text'
import styles from './since.module.css'
import type { Look } from './use-look'

/** Up to so many lines the list stands open at once. */
const OPEN_UP_TO = 3

type News = Extract<Look, { state: 'news' }>

/** What rose, what eased, what is announced: first the numbers, then line by line. */
export function SinceNews({ news, onSeen }: { news: News; onSeen: () => void }) {
  const t = useTranslations('phone.since')
  const share = useTranslations('phone.share')
  const short = useTranslations('overview.zoneShort')
  const { byCode } = usePlaces()
  const { since, from } = news
  const total = countLines(since) + since.scheduled.length
  const [isOpen, setOpen] = useState(total <= OPEN_UP_TO)
  const listId = useId()
  const kinds = NET_KINDS.filter((kind) => since.lines[kind].length > 0)
  const text = shareText(news, byCode, {
    share: (key, values) => share(key, values as never),
    kind: (kind) => (kind === 'scheduled' ? t('scheduled') : t(`kinds.${kind}`)),
    zone: (key) => short(key),
  })
  return (
    <>
      {from ? <p className={`tabular ${styles.when}`}>{t('when', { time: formatDateTime(from) })}</p> : null}
      <ul className={styles.tallies}>
        {kinds.map((kind) => (
          <li key={kind} data-kind={kind}>
            {t('count', { name: t(`kinds.${kind}`), count: since.lines[kind].length })}
          </li>
        ))}
        {since.scheduled.length > 0 ? (
          <li data-kind="scheduled">{t('count', { name: t('scheduled'), count: since.scheduled.length })}</li>
        ) : null}
      </ul>
      {since.returned > 0 ? <p className={styles.when}>{t('returned', { count: since.returned })}</p> : null}
      <div className={styles.actions}>
        {total > 0 ? (
          <button
            type="button"
            className={styles.press}
            aria-expanded={isOpen}
            aria-controls={listId}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? t('close') : t('open', { count: total })}
          </button>
        ) : null}
        <ShareButton title={share('title')} text={text} path="/" />
        <button type="button" className={styles.press} onClick={onSeen}>
          {t('seen')}
        </button>
      </div>
      <div id={listId} hidden={!isOpen} className={styles.list}>
        {kinds.map((kind) => (
          <section key={kind}>
            <h3>{t(`kinds.${kind}`)}</h3>
            <NetLines lines={since.lines[kind]} />
          </section>
        ))}
        {since.scheduled.length > 0 ? (
          <section>
            <h3>{t('scheduled')}</h3>
            <ul className={styles.lines}>
              {since.scheduled.map(({ decision, items, effectiveAt }) => (
                <li key={decision.id} className={`tabular ${styles.announced}`}>
                  {t('scheduledLine', {
                    number: decision.number,
                    count: items.length,
                    time: formatDateTime(effectiveAt),
                  })}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </>
  )
}
