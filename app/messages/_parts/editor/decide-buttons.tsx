'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from '../../messages.module.css'
import { askDoor, type Problem } from '../ask-door'
import { WordDiff } from './word-diff'

type DecideButtonsProps = { id: string; isOwn: boolean; mayApprove: boolean; text: string }
type Act = 'approve' | 'reject' | 'withdraw'
const DONE = { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' } as const

/** What can be done with a text that was handed in: another person decides, its author may take it back. */
export function DecideButtons({ id, isOwn, mayApprove, text }: DecideButtonsProps) {
  const t = useTranslations('messages.editor')
  const router = useRouter()
  const noteId = useId()
  const [note, setNote] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [done, setDone] = useState<Act | 'lost' | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function act(what: Act) {
    if (isBusy) return
    setBusy(true)
    const body = what === 'withdraw' ? {} : { note: note.trim() === '' ? null : note.trim() }
    const answer = await askDoor('POST', `/api/v1/texts/revisions/${id}/${what}`, body)
    setProblem(answer.kind === 'refused' ? answer.problem : null)
    setDone(answer.kind === 'done' ? what : answer.kind === 'lost' ? 'lost' : null)
    setBusy(false)
    if (answer.kind === 'done') router.refresh()
  }
  const button = (what: Act, words: string, style: string | undefined) => (
    <button type="button" className={style} aria-disabled={isBusy || undefined} onClick={() => void act(what)}>
      {words}
    </button>
  )
  return (
    <div className={styles.stack}>
      {isOwn ? (
        <>
          <p className={styles.muted}>{t('ownWaits')}</p>
          <div className={styles.row}>{button('withdraw', t('withdraw'), styles.button)}</div>
        </>
      ) : mayApprove ? (
        <>
          <div className={styles.field}>
            <label htmlFor={noteId}>{t('decideNoteLabel')}</label>
            <input
              id={noteId}
              className={styles.input}
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </div>
          <div className={styles.row}>
            {button('approve', t('approve'), styles.primary)}
            {button('reject', t('reject'), styles.button)}
          </div>
        </>
      ) : null}
      <p role="status">{done ? t(done === 'lost' ? 'lost' : DONE[done]) : ''}</p>
      <div role="alert">
        {problem ? (
          <div className={styles.failure}>
            <p>{problem.detail}</p>
            {problem.inForce?.text !== undefined ? (
              <WordDiff
                left={{ name: t('movedInForce'), text: problem.inForce.text }}
                right={{ name: t('movedProposed'), text }}
                words={{ removed: t('removed'), added: t('added'), same: t('same') }}
              />
            ) : null}
          </div>
        ) : null}
      </div>
    </div>
  )
}
