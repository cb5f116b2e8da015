'use client'

import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Assignment } from '@/lib/domain/assignment'
import styles from './list.module.css'
import { UnitRow } from './unit-row'

/** A page of rows is drawn at once: a province of them would hold up a phone. */
const PAGE = 40

type UnitRowsProps = {
  title: string
  /** Said where there are no rows; without it nothing is shown then. */
  none?: string
  rows: readonly Assignment[]
  now: number | null
}

/** One part of the list, with how many it holds; more rows come when asked for. */
export function UnitRows({ title, none, rows, now }: UnitRowsProps) {
  const t = useTranslations('units.list')
  const id = useId()
  const [shown, setShown] = useState(PAGE)
  if (rows.length === 0 && none === undefined) return null
  const more = Math.min(PAGE, rows.length - shown)
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className={styles.count}>{rows.length}</span>
      </h2>
      {rows.length === 0 ? <p className={styles.quiet}>{none}</p> : null}
      <ul className={styles.rows}>
        {rows.slice(0, shown).map((assignment) => (
          <UnitRow key={assignment.id} assignment={assignment} now={assignment.state === 'sent' ? now : null} />
        ))}
      </ul>
      {more > 0 ? (
        <button type="button" className={styles.button} onClick={() => setShown(shown + PAGE)}>
          {t('more', { count: more })}
        </button>
      ) : null}
    </section>
  )
}
