'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { askDoor } from '../ask-door'
import { ConfirmDialog } from '../confirm-dialog'
import parts from '../parts.module.css'
import styles from './decisions.module.css'
import type { ListedDecision } from './listed-decision'

type RevokeDialogProps = { decision: Pick<ListedDecision, 'id' | 'number' | 'state' | 'communes'> }

/** Takes a decision back, with a reason that everybody can read. A second try after a lost answer does no harm. */
export function RevokeDialog({ decision }: RevokeDialogProps) {
  const t = useTranslations('operator.revoke')
  const router = useRouter()
  const field = useRef<HTMLTextAreaElement>(null)
  const [reason, setReason] = useState('')
  const [isBlank, setBlank] = useState(false)
  const [isSending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const { id, number, state, communes } = decision

  async function revoke() {
    if (isSending) return
    setSending(true)
    setTrouble(null)
    const answer = await askDoor(`/api/v1/decisions/${id}/revoke`, JSON.stringify({ reason: reason.trim() }))
    setSending(false)
    if (answer.kind === 'lost') setTrouble(t('lost'))
    if (answer.kind === 'refused') setTrouble(answer.problem.detail)
    if (answer.kind !== 'lost') router.refresh()
  }
  function onConfirm() {
    const blank = reason.trim() === ''
    setBlank(blank)
    if (blank) field.current?.focus()
    else void revoke()
    return !blank
  }
  const reasonId = `reason-${id}`
  return (
    <div className={parts.stack}>
      <ConfirmDialog
        trigger={
          <>
            {isSending ? t('sending') : t('button')}
            <span className="visually-hidden"> {number}</span>
          </>
        }
        title={t('title', { number })}
        confirm={t('confirm')}
        isDangerous
        isDisabled={isSending}
        onConfirm={onConfirm}
      >
        <p>{state === 'scheduled' ? t('meansScheduled') : t('means', { count: communes })}</p>
        <label htmlFor={reasonId} className={styles.label}>
          {t('reason')}
        </label>
        <textarea
          ref={field}
          id={reasonId}
          className={parts.input}
          rows={3}
          maxLength={2000}
          required
          value={reason}
          aria-invalid={isBlank || undefined}
          aria-describedby={isBlank ? `${reasonId}-problem` : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        {isBlank ? (
          <p id={`${reasonId}-problem`} role="alert" className={parts.problem}>
            {t('reasonMissing')}
          </p>
        ) : null}
      </ConfirmDialog>
      <p role="alert" className={parts.problem}>
        {trouble}
      </p>
    </div>
  )
}
