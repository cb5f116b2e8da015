'use client'

import { Volume2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { CopyButton } from '@/lib/ui/package/copy-button'
import { fetchLoudText } from './fetch-loud-text'
import styles from './task.module.css'

type LoudTextProps = {
  seq: number
  /** The place that it is read in. */
  place: string
  /** A green neighbour of the change, whose own text is meant. */
  commune?: string
  token?: string | undefined
  /** Whether it is fetched and shown unasked. */
  open?: boolean
}

/** What is to be read out, in full and large enough to read it from. */
export function LoudText({ seq, place, commune, token, open = false }: LoudTextProps) {
  const t = useTranslations('units.task')
  const common = useTranslations('common')
  const [isWanted, setWanted] = useState(open)
  const [round, setRound] = useState(0)
  const [found, setFound] = useState<Awaited<ReturnType<typeof fetchLoudText>> | 'loading'>('loading')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is a new try.
  useEffect(
    function load() {
      if (!isWanted) return undefined
      let over = false
      setFound('loading')
      void fetchLoudText(seq, commune, token).then((text) => {
        if (!over) setFound(text)
      })
      return () => {
        over = true
      }
    },
    [isWanted, seq, commune, token, round],
  )
  const title = t('loudOf', { place })
  if (!isWanted)
    return (
      <button type="button" className={styles.small} onClick={() => setWanted(true)}>
        <Volume2 size={18} aria-hidden="true" />
        {t('showLoud')}
        <span className="visually-hidden"> {place}</span>
      </button>
    )
  if (found === 'loading') return <p className={styles.quiet}>{common('loading')}</p>
  if (found === null)
    return (
      <p className={styles.row}>
        {t('loudFailed')}{' '}
        <button type="button" className={styles.small} onClick={() => setRound(round + 1)}>
          {t('showLoud')}
        </button>
      </p>
    )
  if (found === 'none') return <p className={styles.quiet}>{t('loudNone')}</p>
  return (
    <section className={styles.loud} aria-label={title}>
      <p className={styles.row}>
        <strong>{title}</strong>
        <CopyButton text={found.text} what={title} />
      </p>
      {found.missing ? <p className={styles.warning}>{t('loudMissing')}</p> : null}
      <p className={styles.script}>{found.text}</p>
    </section>
  )
}
