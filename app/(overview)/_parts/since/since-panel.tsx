'use client'

import { useTranslations } from 'use-intl'
import { OverviewExtraWords } from '../overview-extra-words'
import styles from './since.module.css'
import { SinceNews } from './since-news'
import { useLook } from './use-look'

const WORDS = { incomparable: 'incomparable', incomplete: 'incomplete', 'too-many': 'tooMany' } as const

function Panel() {
  const t = useTranslations('phone.since')
  const { look, seen, retry } = useLook()
  if (look.state === 'nothing') return null
  return (
    <section className={styles.panel} aria-labelledby="since-title">
      <h2 id="since-title">{t('title')}</h2>
      {look.state === 'news' ? (
        <SinceNews key={look.from ?? ''} news={look} onSeen={seen} />
      ) : (
        <>
          <p>{t(WORDS[look.state])}</p>
          <p className={styles.actions}>
            {look.state === 'incomplete' ? (
              <button type="button" className={styles.press} onClick={retry}>
                {t('retry')}
              </button>
            ) : (
              <button type="button" className={styles.press} onClick={seen}>
                {t('seen')}
              </button>
            )}
          </p>
        </>
      )}
    </section>
  )
}

/** What changed since this device last looked; nothing on a first visit, and nothing when nothing changed. */
export function SincePanel() {
  return (
    <OverviewExtraWords>
      <Panel />
    </OverviewExtraWords>
  )
}
