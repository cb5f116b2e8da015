'use client'

import { CircleHelp } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Zone } from '@/lib/domain/zone'
import type { DraftAction } from '../draft/draft-reducer'
import type { DraftItem, DraftQuestion } from '../draft/operator-draft'
import parts from '../parts.module.css'
import { usePlaces } from '../places'
import styles from './look.module.css'
import { takesMany } from './takes-many'
import { ZoneSelect } from './zone-select'

type QuestionCardProps = {
  question: DraftQuestion
  items: readonly DraftItem[]
  dispatch: (action: DraftAction) => void
}

/** One question with its candidates, its zone where the text gives none, and the way past it. */
export function QuestionCard({ question, items, dispatch }: QuestionCardProps) {
  const t = useTranslations('operator.question')
  const { fullName } = usePlaces()
  const { id, kind, candidates, matched, line } = question
  const many = takesMany(question)
  const codes = candidates.map(({ communeCode }) => communeCode)
  const [chosen, setChosen] = useState<readonly string[]>(many || codes.length === 1 ? codes : [])
  const [zone, setZone] = useState<Zone | ''>(question.zone ?? '')
  const isAnswered = chosen.length > 0 && zone !== ''
  const zoneOf = new Map(items.map((item) => [item.communeCode, item.zone]))

  function choose(code: string, isOn: boolean) {
    const others = many ? chosen.filter((each) => each !== code) : []
    setChosen(isOn ? [...others, code] : others)
  }
  return (
    <fieldset className={styles.question}>
      <legend>
        <CircleHelp size={20} aria-hidden="true" />{' '}
        {question.text || t('conflict', { matched, commune: fullName(codes[0] ?? '') })}
      </legend>
      <p className={parts.hint}>{t('where', { line, matched })}</p>
      {candidates.map(({ communeCode, label }) => {
        const has = zoneOf.get(communeCode)
        return (
          <label key={communeCode} className={styles.option}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={id}
              checked={chosen.includes(communeCode)}
              onChange={(event) => choose(communeCode, event.target.checked)}
            />
            <span>
              {label || fullName(communeCode)}
              {has ? <small className={styles.has}> {t('has', { zone: has })}</small> : null}
            </span>
          </label>
        )
      })}
      {codes.length > 0 && question.zone === null ? (
        <ZoneSelect zone={zone} label={t('zone', { matched })} onZone={setZone} />
      ) : null}
      <div className={parts.row}>
        {codes.length > 0 ? (
          <button
            type="button"
            className={parts.primary}
            disabled={!isAnswered}
            onClick={() => zone !== '' && dispatch({ type: 'answer', question: id, communes: chosen, zone })}
          >
            {t('answer')}
            <span className="visually-hidden"> {matched}</span>
          </button>
        ) : null}
        <button type="button" className={parts.button} onClick={() => dispatch({ type: 'skip', question: id })}>
          {kind === 'count-mismatch' ? t('compared') : t('skip')}
          <span className="visually-hidden"> {matched}</span>
        </button>
      </div>
    </fieldset>
  )
}
