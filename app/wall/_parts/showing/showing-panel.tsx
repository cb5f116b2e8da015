'use client'

import { useTranslations } from 'use-intl'
import { useScene } from '../engine'
import { ChangeShowing } from './change-showing'
import styles from './showing.module.css'
import { SummaryShowing } from './summary-showing'
import { UntoldShowing } from './untold-showing'

/** What is being told now. */
export function ShowingPanel() {
  const t = useTranslations('wall.showing')
  const { current, page, pack, pageNumber, pages } = useScene()
  if (!current || !page) return null
  return (
    <section key={current.key} className={styles.panel} aria-label={t('region')} data-kind={current.kind}>
      {current.kind === 'change' ? <ChangeShowing told={current.items[0]} page={page} pack={pack} /> : null}
      {current.kind === 'summary' ? <SummaryShowing items={current.items} /> : null}
      {current.kind === 'untold' ? <UntoldShowing untold={current} /> : null}
      {pages > 1 && pageNumber > 0 ? (
        <ol className={styles.dots} aria-label={t('pages', { page: pageNumber, pages })}>
          {Array.from({ length: pages }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place in a row has no other name.
            <li key={index} data-now={index + 1 === pageNumber || undefined} />
          ))}
        </ol>
      ) : null}
    </section>
  )
}
