'use client'

import { useTranslations } from 'use-intl'
import type { AnswerView } from '@/lib/domain/answer-view'
import { StageMark } from '@/lib/ui/units/stage-mark'
import { Waiting } from '@/lib/ui/units/waiting'
import styles from './task.module.css'

/** What the unit is to do, and whom it is to remind. */
export function TaskDuties({
  view,
  now,
  heading: Heading,
}: {
  view: AnswerView
  now: number | null
  heading: 'h2' | 'h4'
}) {
  const t = useTranslations('units.task')
  const told = view.duties.filter(({ duties }) => duties.length > 0)
  return (
    <>
      {told.map(({ because, to, transition, duties }) => (
        <section key={`${because} ${to} ${transition}`} className={styles.duties}>
          <Heading>{t(because === 'keep-green' ? 'dutiesKeepGreen' : 'duties')}</Heading>
          <ul>
            {duties.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
      {view.silentBelow.length > 0 ? (
        <section className={styles.duties}>
          <Heading>{t('silentBelow')}</Heading>
          <ul>
            {view.silentBelow.map((one) => (
              <li key={one.id} className={styles.row}>
                {one.unit.name} <StageMark assignment={one} />{' '}
                <Waiting assignment={{ ...one, escalatedTo: null }} now={now} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
