'use client'

import { useTranslations } from 'use-intl'
import { isEmptyDraft } from '../draft/operator-draft'
import type { DraftDesk } from '../draft/use-draft'
import parts from '../parts.module.css'
import { AddItem } from './add-item'
import { HeaderFields } from './header-fields'
import { ItemsTable } from './items-table'
import { QuestionList } from './question-list'
import { UnreadLines } from './unread-lines'

type LookPanelProps = {
  desk: DraftDesk
  /** What the server found wrong, by field. */
  problems: readonly { path: string; message: string }[]
}

/** What was read, next to the paper: questions first, then the header, then commune by commune. */
export function LookPanel({ desk, problems }: LookPanelProps) {
  const t = useTranslations('operator.look')
  const { draft, dispatch } = desk
  return (
    <>
      {isEmptyDraft(draft) ? <p className={parts.hint}>{t('empty')}</p> : null}
      <QuestionList key={draft.key} questions={draft.questions} items={draft.items} dispatch={dispatch} />
      <HeaderFields key={`header-${draft.key}`} draft={draft} dispatch={dispatch} problems={problems} />
      <ItemsTable items={draft.items} dispatch={dispatch} />
      <AddItem items={draft.items} dispatch={dispatch} />
      <UnreadLines unread={draft.unread} />
    </>
  )
}
