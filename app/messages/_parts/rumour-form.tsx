'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Fills } from '@/lib/domain/blank'
import { fillBlanks } from '@/lib/domain/fill-blanks'
import { measureSms } from '@/lib/domain/sms'
import type { TextForm } from '@/lib/domain/text-form'
import { CopyButton } from '@/lib/ui/package/copy-button'
import styles from '../messages.module.css'
import { CommuneSelect } from './commune-select'

export type RumourTemplate = { id: string; channel: string; form: TextForm | null; title: string | null; text: string }
type Group = { code: string; name: string; inText: string; communes: { code: string; name: string; inText: string }[] }

const FIELDS = ['rumour', 'fact', 'factSource'] as const
type Field = (typeof FIELDS)[number]

const withoutEnd = (text: string) => text.trim().replace(/[.\s]+$/u, '')
const withEnd = (text: string) => (/[.!?…]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`)

/** Answers a rumour with facts, composed in the browser: nothing leaves it. */
export function RumourForm({
  templates,
  groups,
  commune,
}: {
  templates: readonly RumourTemplate[]
  groups: Group[]
  commune: string | null
}) {
  const t = useTranslations('messages')
  const [words, setWords] = useState<Record<Field, string>>({ rumour: '', fact: '', factSource: '' })
  const [code, setCode] = useState(commune ?? groups[0]?.communes[0]?.code ?? '')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [made, setMade] = useState<{ id: string; name: string; text: string; isSms: boolean }[]>([])

  function compose(event: FormEvent) {
    event.preventDefault()
    setMade([])
    const empty = FIELDS.filter((field) => words[field].trim() === '')
    if (empty.length > 0)
      return setTrouble(t('rumour.missing', { fields: empty.map((field) => t(`rumour.${field}`)).join('; ') }))
    const district = groups.find(({ communes }) => communes.some((one) => one.code === code))
    const fills: Fills = {
      commune: district?.communes.find((one) => one.code === code)?.inText ?? '',
      district: district?.inText ?? '',
      rumour: withoutEnd(words.rumour),
      fact: withEnd(words.fact),
      factSource: withoutEnd(words.factSource),
    }
    const texts = templates.map((template) => ({ template, filled: fillBlanks(template.text, fills) }))
    if (texts.some(({ filled }) => !filled.ok && filled.reason === 'unknown-blank'))
      return setTrouble(t('rumour.braces'))
    setTrouble(null)
    setMade(
      texts.flatMap(({ template: { id, form, channel, title }, filled }) => {
        const name = title ?? (form ? t(`form.${form}`) : t(`part.${channel as 'online'}`))
        return filled.ok ? [{ id, name, text: filled.value, isSms: form === 'sms' }] : []
      }),
    )
  }

  return (
    <div className={styles.stack}>
      <form className={styles.panel} onSubmit={compose} aria-labelledby="rumour-form">
        {FIELDS.map((field) => (
          <div key={field} className={styles.field}>
            <label htmlFor={`rumour-${field}`}>{t(`rumour.${field}`)}</label>
            <textarea
              id={`rumour-${field}`}
              className={styles.input}
              rows={field === 'fact' ? 3 : 1}
              maxLength={600}
              value={words[field]}
              aria-describedby={`rumour-${field}-hint`}
              onChange={(event) => setWords({ ...words, [field]: event.target.value })}
            />
            <span id={`rumour-${field}-hint`} className={styles.muted}>
              {t(`rumour.${field}Hint`)}
            </span>
          </div>
        ))}
        <div className={styles.field}>
          <label htmlFor="rumour-commune">{t('rumour.commune')}</label>
          <CommuneSelect id="rumour-commune" groups={groups} value={code} onChoose={setCode} />
        </div>
        <div className={styles.row}>
          <button type="submit" className={styles.primary}>
            {t('rumour.compose')}
          </button>
          <button
            type="button"
            className={styles.button}
            onClick={() => {
              setWords({ rumour: '', fact: '', factSource: '' })
              setMade([])
              setTrouble(null)
            }}
          >
            {t('rumour.clear')}
          </button>
        </div>
        <p role="status">{trouble ?? (made.length > 0 ? t('rumour.done') : '')}</p>
      </form>
      <div className={styles.cards}>
        {made.map(({ id, name, text, isSms }) => (
          <article key={id} className={styles.card}>
            <div className={styles.cardHead}>
              <h3>{name}</h3>
              <CopyButton text={text} what={name} />
            </div>
            <p className={styles.text}>{text}</p>
            {isSms ? <SmsNote text={text} /> : null}
          </article>
        ))}
      </div>
    </div>
  )
}

function SmsNote({ text }: { text: string }) {
  const t = useTranslations('messages')
  const { segments, encoding } = measureSms(text)
  return (
    <p className={styles.muted}>{t('rumour.sms', { segments: String(segments), encoding: encoding.toUpperCase() })}</p>
  )
}
