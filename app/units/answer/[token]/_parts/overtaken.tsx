'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import type { AnswerView } from '@/lib/domain/answer-view'
import styles from './answer-screen.module.css'

/** Says before all else that the texts are not to be read any more, and where those in force are. */
export function Overtaken({ view }: { view: AnswerView }) {
  const t = useTranslations('units.page')
  const places = [
    ...view.changes.map(({ commune, communeName }) => ({ commune, name: communeName })),
    ...view.keepGreen.map(({ commune, name }) => ({ commune, name })),
  ]
  return (
    <section className={styles.overtaken} aria-labelledby="overtaken">
      <h2 id="overtaken">{t('overtakenTitle')}</h2>
      <p>{t('overtaken')}</p>
      <ul>
        {places.map(({ commune, name }) => (
          <li key={commune}>
            <Link href={`/communes/${commune}`} prefetch={false}>
              {t('nowHere', { place: name })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
