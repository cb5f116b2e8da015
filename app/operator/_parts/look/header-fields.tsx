'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatDay } from '@/lib/i18n/format-time'
import { type DraftField, missingFields } from '../draft/decision-body'
import type { DraftAction } from '../draft/draft-reducer'
import type { DraftHeader, OperatorDraft } from '../draft/operator-draft'
import { EffectiveFields } from './effective-fields'
import { HeaderField } from './header-field'
import styles from './look.module.css'

export type HeaderFieldsProps = {
  draft: OperatorDraft
  dispatch: (action: DraftAction) => void
  problems: readonly { path: string; message: string }[]
}

/** The decision's own facts, filled in from the text where it states them. */
export function HeaderFields({ draft, dispatch, problems }: HeaderFieldsProps) {
  const t = useTranslations('operator.header')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const { header } = draft
  const missing = new Set<string>(missingFields(draft))
  const leave = (field: string) => setLeft((known) => new Set(known).add(field))
  const change = (changes: Partial<DraftHeader>) => dispatch({ type: 'header', changes })

  /** A field is only blamed after it was left, or once there are communes to publish. */
  function problemOf(field: Exclude<DraftField, 'items'>): string | undefined {
    const said = problems.find(({ path }) => path === field)?.message
    if (said !== undefined && !missing.has(field)) return said
    return missing.has(field) && (left.has(field) || draft.items.length > 0) ? t(`missing.${field}`) : undefined
  }
  const field = (name: 'number' | 'issuer' | 'signedOn') => ({
    id: `header-${name}`,
    label: t(name),
    value: header[name],
    hint: draft.fromText.includes(name) ? t('fromText') : t(`hint.${name}`),
    problem: problemOf(name),
    onChange: (value: string) => change({ [name]: value }),
    onBlur: () => leave(name),
  })
  // A date input speaks the browser's language; the day is said again in the province's.
  const signedOn = missing.has('signedOn') ? '' : t('signedSaid', { day: formatDay(header.signedOn) })
  const signedHint = `${signedOn} ${draft.fromText.includes('signedOn') ? t('fromText') : t('hint.signedOn')}`.trim()
  return (
    <fieldset className={styles.header}>
      <legend>{t('title')}</legend>
      <HeaderField {...field('issuer')} maxLength={300} isWide />
      <HeaderField {...field('number')} maxLength={120} />
      <HeaderField {...field('signedOn')} hint={signedHint} type="date" />
      <EffectiveFields
        header={header}
        isFromText={draft.fromText.includes('effectiveAt')}
        problem={problemOf('effectiveAt')}
        onChange={change}
        onLeave={() => leave('effectiveAt')}
      />
      <HeaderField
        id="header-note"
        label={t('note')}
        value={draft.note}
        hint={t('hint.note')}
        maxLength={4000}
        onChange={(note) => dispatch({ type: 'note', note })}
      />
    </fieldset>
  )
}
