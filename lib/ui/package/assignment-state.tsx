import type { Assignment } from '../../domain/assignment'
import { formatDateTime } from '../../i18n/format-time'
import { getTranslator } from '../../i18n/translator'
import styles from './package.module.css'

const t = getTranslator('messagePackage')

/** How far a unit is with its duty, since when, and by whom. Staff only. */
export function AssignmentState({ assignment }: { assignment: Assignment }) {
  const { state, sentAt, acknowledgedAt, doneAt, who, note } = assignment
  const at = { sent: sentAt, acknowledged: acknowledgedAt, done: doneAt }[state] ?? sentAt
  return (
    <p className={styles.assignment} data-state={state}>
      <strong>{t(`state.${state}`)}</strong> <time dateTime={at}>{formatDateTime(at)}</time>
      {who ? <span> · {who}</span> : null}
      {note ? <span> · {note}</span> : null}
    </p>
  )
}
