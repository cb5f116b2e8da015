'use client'

import { useTranslations } from 'use-intl'
import { formatClock, formatDateTime } from '@/lib/i18n/format-time'
import { ConfirmDialog } from '../confirm-dialog'
import parts from '../parts.module.css'
import { isEmptyDraft } from './operator-draft'
import type { DraftDesk } from './use-draft'

/** Where the draft is kept, what other drafts the device holds, and the way back from a slip. */
export function DraftBand({ desk, locked }: { desk: DraftDesk; locked: boolean }) {
  const t = useTranslations('operator.draft')
  const isEmpty = isEmptyDraft(desk.draft)
  const { at, ok } = desk.saved
  return (
    <>
      <div className={parts.row} inert={locked}>
        <p className={parts.hint}>
          {ok ? (at && !isEmpty ? t('saved', { time: formatClock(at) }) : t('keeps')) : null}
        </p>
        {desk.canUndo ? (
          <button type="button" className={parts.plain} onClick={() => desk.dispatch({ type: 'undo' })}>
            {t('undo')}
          </button>
        ) : null}
        {isEmpty ? null : (
          <ConfirmDialog
            trigger={t('discard')}
            triggerClass={parts.plain}
            title={t('discardTitle')}
            confirm={t('discardConfirm')}
            isDangerous
            onConfirm={desk.startAnew}
          >
            {t('discardText')}
          </ConfirmDialog>
        )}
      </div>
      {ok ? null : <p className={parts.warning}>{t('notSaved')}</p>}
      <div role="status">{desk.parted ? <p className={parts.warning}>{t('parted')}</p> : null}</div>
      {isEmpty && desk.others.length > 0 ? (
        <div className={parts.notice} inert={locked}>
          <p className={parts.lead}>{t('others')}</p>
          {desk.others.map((shelved) => {
            const { header, items, savedAt } = shelved.draft
            const name = header.number.trim() || t('noNumber')
            return (
              <div key={shelved.id} className={parts.row}>
                <span>{t('other', { name, count: items.length, time: savedAt ? formatDateTime(savedAt) : '' })}</span>
                <button type="button" className={parts.button} onClick={() => desk.resume(shelved)}>
                  {t('resume')}
                  <span className="visually-hidden"> {name}</span>
                </button>
                <button type="button" className={parts.plain} onClick={() => desk.discardOther(shelved)}>
                  {t('discardOther')}
                  <span className="visually-hidden"> {name}</span>
                </button>
              </div>
            )
          })}
        </div>
      ) : null}
    </>
  )
}
