'use client'

import { useTranslations } from 'use-intl'
import type { DraftField } from '../draft/decision-body'
import type { DraftDesk } from '../draft/use-draft'
import parts from '../parts.module.css'
import { BeforeAfter } from './before-after'
import { ChangeList } from './change-list'
import { CheckTrouble } from './check-trouble'
import { CountsTable } from './counts-table'
import { DoubtList } from './doubt-list'
import { MovedNotice } from './moved-notice'
import type { Check } from './use-check'

type CheckPanelProps = { desk: DraftDesk; check: Check; missing: readonly DraftField[] }

/** What would change, before it does: numbers, maps, communes, and every doubt to be seen. */
export function CheckPanel({ desk, check, missing }: CheckPanelProps) {
  const t = useTranslations('operator.check')
  const { answer } = check
  return (
    <>
      {missing.length > 0 ? (
        <p className={parts.hint}>
          {t('missing')} {missing.map((field) => t(`field.${field}`)).join(', ')}.
        </p>
      ) : null}
      <CheckTrouble trouble={check.trouble} onAgain={check.again} />
      <MovedNotice moved={check.moved} onSeen={check.sawMoved} />
      <p role="status" className={parts.hint}>
        {missing.length > 0 || check.trouble ? '' : check.fits ? t('done') : t('checking')}
      </p>
      {answer ? (
        <>
          <DoubtList doubts={answer.doubts} seen={desk.draft.seen} dispatch={desk.dispatch} />
          <CountsTable counts={answer.counts} />
          <BeforeAfter changes={answer.changes} />
          <ChangeList changes={answer.changes} />
        </>
      ) : null}
    </>
  )
}
