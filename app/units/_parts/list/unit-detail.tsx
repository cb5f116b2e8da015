'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AnswerView } from '@/lib/domain/answer-view'
import type { Assignment } from '@/lib/domain/assignment'
import { useBoard } from '@/lib/ui/board-provider'
import { useAssignmentStore } from '@/lib/ui/units/assignments-provider'
import { Trace } from '@/lib/ui/units/trace'
import { useServerNow } from '@/lib/ui/units/use-server-now'
import { AnswerForm } from '../answer/answer-form'
import { useSendAnswer } from '../answer/use-send-answer'
import { ask } from '../ask'
import { LinksPart } from '../links/links-part'
import { TaskDuties } from '../task/task-duties'
import { TaskPlaces } from '../task/task-places'
import { useUnits } from '../units-context'
import styles from './list.module.css'

type Found = { kind: 'loading' } | { kind: 'failed' } | { kind: 'found'; view: AnswerView }

/** What the unit was asked, its answers one by one, and, for those who may, the answer itself and personal links. */
export function UnitDetail({ assignment, mayAnswer }: { assignment: Assignment; mayAnswer: boolean }) {
  const t = useTranslations('units')
  const common = useTranslations('common')
  const { rights } = useUnits()
  const store = useAssignmentStore()
  const seq = useBoard((state) => state.seq)
  const now = useServerNow(1_000)
  const [round, setRound] = useState(0)
  const [found, setFound] = useState<Found>({ kind: 'loading' })
  const { id } = assignment
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew when the log moved, since a change may have been overtaken.
  useEffect(
    function load() {
      let over = false
      void ask<AnswerView>(`/api/v1/assignments/${id}`).then((said) => {
        if (over) return
        setFound((before) => {
          if (said.kind === 'done') return { kind: 'found', view: said.value }
          return before.kind === 'found' ? before : { kind: 'failed' }
        })
      })
      return () => {
        over = true
      }
    },
    [id, round, seq],
  )
  const sending = useSendAnswer({ id, onWritten: store.put, onRefused: () => setRound((before) => before + 1) })
  const isOwn = rights.unitId === assignment.unit.id
  return (
    <div className={styles.detail}>
      {found.kind === 'loading' ? <p role="status">{common('loading')}</p> : null}
      {found.kind === 'failed' ? (
        <p role="alert">
          {t('task.failed')}{' '}
          <button type="button" className={styles.button} onClick={() => setRound(round + 1)}>
            {common('retry')}
          </button>
        </p>
      ) : null}
      {found.kind === 'found' ? <TaskPlaces view={found.view} heading="h4" /> : null}
      {mayAnswer ? (
        <div className={styles.answer}>
          <h4>{t(isOwn ? 'answer.title' : 'answer.forUnit')}</h4>
          <AnswerForm assignment={assignment} now={now} sending={sending} needsNote={!isOwn} />
        </div>
      ) : null}
      {found.kind === 'found' ? <TaskDuties view={found.view} now={now} heading="h4" /> : null}
      <h4>{t('trace.title')}</h4>
      <Trace assignment={assignment} />
      {rights.makesLinks ? <LinksPart assignmentId={id} now={now} isOver={assignment.supersededAt !== null} /> : null}
    </div>
  )
}
