'use client'

import { Check, CheckCheck, Undo2 } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { undoable } from '@/lib/domain/answer-assignment'
import type { Assignment } from '@/lib/domain/assignment'
import { CHANNELS, type Channel } from '@/lib/domain/channel'
import { minuteClock } from '@/lib/domain/time-span'
import { useAnswerWords } from '@/lib/ui/units/use-unit-words'
import styles from './answer.module.css'
import { SendState } from './send-state'
import type { SendAnswer } from './use-send-answer'

const UNDO_MS = 10 * 60_000
const NOTE_LENGTH = 500

type AnswerFormProps = {
  assignment: Assignment
  /** The server's clock, ms; null until it is known. */
  now: number | null
  sending: SendAnswer
  /** Somebody answers for a unit that told them: the note says how. */
  needsNote?: boolean
}

/** Received; then done, by channel; and the newest answer taken back while there is time. */
export function AnswerForm({ assignment, now, sending, needsNote = false }: AnswerFormProps) {
  const t = useTranslations('units')
  const what = useAnswerWords()
  const noteId = useId()
  const [note, setNote] = useState('')
  const [isNoteMissing, setNoteMissing] = useState(false)
  const isBusy = sending.pending !== null
  const last = now === null ? null : undoable(assignment.answers, new Date(now))

  useEffect(
    function emptyNote() {
      if (sending.written) setNote('')
    },
    [sending.written],
  )

  function give(answer: 'acknowledge' | 'done', channel: Channel | null) {
    const lacksNote = needsNote && note.trim() === ''
    setNoteMissing(lacksNote)
    if (lacksNote) document.getElementById(noteId)?.focus()
    else if (!isBusy) sending.send(answer, channel, note)
  }

  const noteField = (
    <div className={styles.field}>
      <label htmlFor={noteId}>{t(needsNote ? 'answer.noteNeeded' : 'answer.note')}</label>
      <textarea
        id={noteId}
        className={styles.note}
        rows={2}
        maxLength={NOTE_LENGTH}
        value={note}
        aria-invalid={isNoteMissing || undefined}
        aria-describedby={`${noteId}-hint`}
        onChange={(event) => {
          setNote(event.target.value)
          setNoteMissing(false)
        }}
      />
      <p id={`${noteId}-hint`} className={isNoteMissing ? styles.problem : styles.hint}>
        {t(isNoteMissing ? 'answer.noteMissing' : 'answer.noteHint')}
      </p>
    </div>
  )
  return (
    <div className={styles.form}>
      {assignment.state === 'sent' ? (
        <>
          {needsNote ? noteField : null}
          <button
            type="button"
            className={styles.big}
            aria-disabled={isBusy || undefined}
            onClick={() => give('acknowledge', null)}
          >
            <Check size={28} aria-hidden="true" />
            {t('answer.received')}
          </button>
        </>
      ) : (
        <fieldset className={styles.ways}>
          <legend>{t('answer.doneTitle')}</legend>
          {noteField}
          {CHANNELS.map((channel) => {
            const isDone = assignment.channels.includes(channel)
            const name = t(`channel.${channel}`)
            return (
              <button
                key={channel}
                type="button"
                className={styles.way}
                data-done={isDone || undefined}
                aria-disabled={isBusy || undefined}
                onClick={() => give('done', channel)}
              >
                {isDone ? <CheckCheck size={24} aria-hidden="true" /> : <Check size={24} aria-hidden="true" />}
                {t(isDone ? 'answer.doneAgain' : 'answer.done', { channel: name })}
              </button>
            )
          })}
          <button
            type="button"
            className={styles.way}
            aria-disabled={isBusy || undefined}
            onClick={() => give('done', null)}
          >
            <Check size={24} aria-hidden="true" />
            {t('answer.doneOther')}
          </button>
        </fieldset>
      )}
      <SendState sending={sending} />
      {last && now !== null ? (
        <p className={styles.undo}>
          <button
            type="button"
            className={styles.undoButton}
            aria-disabled={isBusy || undefined}
            onClick={() => (isBusy ? undefined : sending.send('undo', null, ''))}
          >
            <Undo2 size={20} aria-hidden="true" />
            {t('answer.undo', { what: what(last) })}
          </button>
          <span className="tabular">
            {t('answer.undoLeft', { time: minuteClock(Date.parse(last.at) + UNDO_MS - now) })}
          </span>
        </p>
      ) : null}
    </div>
  )
}
