'use client'

import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'
import type { Assignment } from '../../domain/assignment'
import { AssignmentsProvider, useAssignment, useAssignments } from './assignments-provider'
import { StageMark } from './stage-mark'
import { SummaryLine } from './summary-line'
import { Trace } from './trace'
import styles from './units.module.css'
import { UnitsWords } from './units-words'
import { useServerNow } from './use-server-now'
import { Waiting } from './waiting'

const MINUTELY_MS = 10_000

/** The answers to one act, live, above the units that a page names; with a line that counts them. */
export function LiveAnswers({ drawn, children }: { drawn: readonly Assignment[]; children: ReactNode }) {
  const acts = [...new Set(drawn.map(({ decision }) => decision.id))]
  return (
    <UnitsWords>
      <AssignmentsProvider queries={acts.map((id) => `decision=${encodeURIComponent(id)}&limit=1000`)} drawn={drawn}>
        <Counted ids={drawn.map(({ id }) => id)} />
        {children}
      </AssignmentsProvider>
    </UnitsWords>
  )
}

function Counted({ ids }: { ids: readonly string[] }) {
  const { all } = useAssignments()
  return <SummaryLine assignments={all.filter(({ id }) => ids.includes(id))} />
}

/** How far one unit is, and what it said, in the order in which it said it. */
export function LiveAnswer({ drawn }: { drawn: Assignment }) {
  const t = useTranslations('units.trace')
  const title = useId()
  const assignment = useAssignment(drawn.id) ?? drawn
  const now = useServerNow(MINUTELY_MS)
  return (
    <div className={styles.live}>
      <p className={styles.state}>
        <StageMark assignment={assignment} /> <Waiting assignment={assignment} now={now} />
      </p>
      {assignment.answers.length > 0 ? (
        <>
          <p id={title} className={styles.quiet}>
            {t('title')}
          </p>
          <Trace assignment={assignment} />
        </>
      ) : null}
    </div>
  )
}
