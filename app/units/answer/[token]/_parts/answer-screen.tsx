'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { AnswerForm } from '@/app/units/_parts/answer/answer-form'
import { useSendAnswer } from '@/app/units/_parts/answer/use-send-answer'
import { TaskDuties } from '@/app/units/_parts/task/task-duties'
import { TaskPlaces } from '@/app/units/_parts/task/task-places'
import { groupMoves } from '@/lib/domain/answer-view'
import { formatDateTime } from '@/lib/i18n/format-time'
import { StageMark } from '@/lib/ui/units/stage-mark'
import { Trace } from '@/lib/ui/units/trace'
import { Waiting } from '@/lib/ui/units/waiting'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import styles from './answer-screen.module.css'
import { Overtaken } from './overtaken'
import { type SeenAnswer, useAnswerView } from './use-answer-view'

/** A unit's task on its person's phone: what, where, why, which texts, and the answer. Opening it answers nothing. */
export function AnswerScreen({ token }: { token: string }) {
  const t = useTranslations('units.page')
  const common = useTranslations('common')
  const seen = useAnswerView(token)
  if (seen.ended)
    return (
      <main id="main" className={styles.page}>
        <h1>{t('endedTitle')}</h1>
        <p>{seen.ended.code.startsWith('link-') ? seen.ended.detail : t('ended')}</p>
        <p>
          {t('endedNow')} <Link href="/">{common('toOverview')}</Link>
        </p>
      </main>
    )
  if (!seen.view)
    return (
      <main id="main" className={styles.page} aria-busy="true">
        <h1>{t('title')}</h1>
        <p role="status">{t(seen.isLost ? 'offline' : 'loading')}</p>
        <noscript>{t('noScript')}</noscript>
      </main>
    )
  return <Task token={token} seen={seen} view={seen.view} />
}

type TaskProps = { token: string; seen: SeenAnswer; view: NonNullable<SeenAnswer['view']> }

function Task({ token, seen, view }: TaskProps) {
  const t = useTranslations('units')
  const { assignment } = view
  const { now, isLost, put, look } = seen
  const { unit, decision, dueAt, state, supersededAt } = assignment
  const sending = useSendAnswer({ id: assignment.id, token, onWritten: put, onRefused: look })
  const answer = (
    <section id="answer" className={styles.answer} aria-labelledby="answer-title">
      <h2 id="answer-title">{t('answer.title')}</h2>
      <AnswerForm assignment={assignment} now={now} sending={sending} />
    </section>
  )
  return (
    <main id="main" className={styles.page}>
      <header className={styles.head}>
        <p className={styles.quiet}>{t('page.title')}</p>
        <h1>{unit.name}</h1>
        <Where view={view} />
        <p>{t('page.decision', { number: decision.number })}</p>
        <p className={styles.state}>
          <StageMark assignment={assignment} /> <Waiting assignment={assignment} now={now} />
        </p>
        {state === 'sent' && dueAt && !supersededAt ? (
          <p className="tabular">{t('page.due', { time: formatDateTime(dueAt) })}</p>
        ) : null}
      </header>
      <div role="status">
        {state === 'acknowledged' && !supersededAt ? (
          <p>
            {t('page.thanks')}{' '}
            <a className={styles.down} href="#answer">
              {t('page.toAnswer')}
            </a>
          </p>
        ) : null}
        {isLost ? <p className={styles.warning}>{t('page.old', { time: formatDateTime(view.now) })}</p> : null}
      </div>
      {supersededAt ? (
        <Overtaken view={view} />
      ) : (
        <>
          {/* Received is said at once, done after the texts were used. */}
          {state === 'sent' ? answer : null}
          <section className={styles.part} aria-label={t('task.where')}>
            <TaskPlaces view={view} token={token} heading="h2" />
          </section>
          {state === 'sent' ? null : answer}
          <section className={styles.part} aria-label={t('task.duties')}>
            <TaskDuties view={view} now={now} heading="h2" />
          </section>
        </>
      )}
      {assignment.answers.length > 0 ? (
        <section className={styles.part} aria-labelledby="trace">
          <h2 id="trace">{t('trace.title')}</h2>
          <Trace assignment={assignment} />
        </section>
      ) : null}
    </main>
  )
}

const FEW = 2

/** In one line where it is, and what it has become. */
function Where({ view }: { view: TaskProps['view'] }) {
  const t = useTranslations('units.task')
  if (view.changes.length > FEW)
    return (
      <p>
        {groupMoves(view.changes)
          .map(({ name, count }) => t('move', { name, count }))
          .join('; ')}
      </p>
    )
  return view.changes.map(({ seq, to, communeName, districtName }) => (
    <p key={seq} className={styles.state}>
      <ZoneBadge zone={to} />{' '}
      <strong>
        {communeName}, {districtName}
      </strong>
    </p>
  ))
}
