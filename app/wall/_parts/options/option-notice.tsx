'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from '../wall-screen.module.css'
import type { OptionProblem } from './read-options'

const SHOWN_MS = 20_000

/** Says for a while which options of the address were not understood, and what they could be. */
export function OptionNotice({ problems }: { problems: readonly OptionProblem[] }) {
  const t = useTranslations('wall.options')
  const [over, setOver] = useState(false)
  useEffect(
    function leave() {
      if (problems.length === 0) return undefined
      const timer = setTimeout(() => setOver(true), SHOWN_MS)
      return () => clearTimeout(timer)
    },
    [problems],
  )
  if (problems.length === 0 || over) return null
  return (
    <section className={styles.notice} aria-label={t('title')} role="status">
      <h2>{t('title')}</h2>
      <ul>
        {problems.map(({ option, given }) => (
          <li key={option}>{t('problem', { option, given: given.slice(0, 30), wanted: t(`wanted.${option}`) })}</li>
        ))}
      </ul>
    </section>
  )
}
