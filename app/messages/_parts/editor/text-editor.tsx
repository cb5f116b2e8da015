'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from '../../messages.module.css'
import { askDoor, type DoorAnswer, type Problem } from '../ask-door'
import type { SelectGroup } from '../commune-select'
import type { KeptWords } from './kept-words'
import { PreviewPanel } from './preview-panel'
import { TroubleNotice } from './trouble-notice'
import { useTryOut } from './use-try-out'
import { useUnsaved } from './use-unsaved'

export type OpenDraft = KeptWords & { id: string; saves: number; note: string | null; baseHash: string }
type TextEditorProps = {
  textKey: string
  language: string
  hasTitle: boolean
  blanks: readonly { name: string; says: string }[]
  /** What the fields begin with. */
  start: KeptWords
  draft: OpenDraft | null
  restores: string | null
  groups: readonly SelectGroup[]
  sample: string
}
type Saved = { id: string; saves: number; baseHash: string; title: string | null; text: string }
type Outcome = 'saved' | 'submitted' | 'withdrawn' | 'lost'

/** A draft of one's own: words, how they read, saving, handing in. No words are lost on the way. */
export function TextEditor(props: TextEditorProps) {
  const t = useTranslations('messages.editor')
  const router = useRouter()
  const id = useId()
  const { textKey, language } = props
  const [words, setWords] = useState<KeptWords>(props.start)
  const [saved, setSaved] = useState<KeptWords>(props.draft ?? props.start)
  const [draft, setDraft] = useState<Pick<OpenDraft, 'id' | 'saves' | 'baseHash'> | null>(props.draft)
  const [note, setNote] = useState(props.draft?.note ?? '')
  const [base, setBase] = useState(textKey)
  const [commune, setCommune] = useState(props.sample)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const unsaved = useUnsaved(textKey, language, words, saved, t('leave'))
  const tried = useTryOut(words, { key: textKey, language, commune })

  /** Says what came of it; the value where it was done. */
  function heard<T>(answer: DoorAnswer<T>): T | null {
    setProblem(answer.kind === 'refused' ? answer.problem : null)
    if (answer.kind === 'lost') setOutcome('lost')
    return answer.kind === 'done' ? answer.value : null
  }

  async function save(over?: { saves?: number; base?: string }): Promise<Saved | null> {
    const from = over?.base ?? base
    const content = { ...words, note: note === '' ? null : note }
    const moved = draft && draft.baseHash !== from ? { base: from } : {}
    const answer = draft
      ? await askDoor<Saved>('PUT', `/api/v1/texts/revisions/${draft.id}`, {
          ...content,
          ...moved,
          saves: over?.saves ?? draft.saves,
        })
      : await askDoor<Saved>('POST', '/api/v1/texts/revisions', {
          ...content,
          key: from,
          language,
          restores: props.restores,
        })
    const value = heard(answer)
    if (!value) return null
    setDraft(value)
    setWords({ title: value.title, text: value.text })
    setSaved({ title: value.title, text: value.text })
    unsaved.forget()
    return value
  }

  async function run(work: () => Promise<Outcome | null>) {
    if (isBusy) return
    setBusy(true)
    setOutcome(null)
    const done = await work()
    if (done) setOutcome(done)
    setBusy(false)
    if (done) router.refresh()
  }
  const saveNow = (over?: { saves?: number; base?: string }) => run(async () => ((await save(over)) ? 'saved' : null))
  const submit = () =>
    run(async () => {
      const current = unsaved.isDirty || !draft ? await save() : draft
      if (!current) return null
      const value = heard(await askDoor<Saved>('POST', `/api/v1/texts/revisions/${current.id}/submit`, {}))
      if (value) setDraft(null)
      return value ? 'submitted' : null
    })
  const withdraw = () =>
    run(async () => {
      if (!draft) return null
      const value = heard(await askDoor<Saved>('POST', `/api/v1/texts/revisions/${draft.id}/withdraw`, {}))
      if (value) setDraft(null)
      return value ? 'withdrawn' : null
    })

  return (
    <div className={styles.two}>
      <form className={styles.panel} aria-label={t('title')} onSubmit={(event) => event.preventDefault()}>
        <p className={styles.muted}>{draft ? t('yourDraft', { saves: String(draft.saves) }) : t('noDraft')}</p>
        {unsaved.kept && !unsaved.isDirty ? (
          <div className={styles.warning}>
            <p>{t('kept')}</p>
            <div className={styles.row}>
              <button type="button" className={styles.button} onClick={() => setWords(unsaved.kept ?? words)}>
                {t('takeKept')}
              </button>
              <button type="button" className={styles.button} onClick={unsaved.forget}>
                {t('dropKept')}
              </button>
            </div>
          </div>
        ) : null}
        {props.hasTitle ? (
          <div className={styles.field}>
            <label htmlFor={`${id}-title`}>{t('heading')}</label>
            <input
              id={`${id}-title`}
              className={styles.input}
              lang={language}
              maxLength={200}
              value={words.title ?? ''}
              onChange={(event) => setWords({ ...words, title: event.target.value === '' ? null : event.target.value })}
            />
          </div>
        ) : null}
        <div className={styles.field}>
          <label htmlFor={`${id}-text`}>{t('text')}</label>
          <textarea
            id={`${id}-text`}
            className={styles.input}
            lang={language}
            rows={12}
            maxLength={8000}
            value={words.text}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setWords({ ...words, text: event.target.value })}
          />
          <span id={`${id}-hint`} className={styles.muted}>
            {t('textHint')}
          </span>
        </div>
        <details className={styles.fold}>
          <summary>{t('blanks')}</summary>
          <ul className={styles.bullets}>
            {props.blanks.map(({ name, says }) => (
              <li key={name}>
                <code>{`{${name}}`}</code>: {says}
              </li>
            ))}
          </ul>
        </details>
        <div className={styles.field}>
          <label htmlFor={`${id}-note`}>{t('note')}</label>
          <input
            id={`${id}-note`}
            className={styles.input}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
        <div className={styles.row}>
          <button
            type="button"
            className={styles.button}
            aria-disabled={isBusy || undefined}
            onClick={() => void saveNow()}
          >
            {t('save')}
          </button>
          <button
            type="button"
            className={styles.primary}
            aria-disabled={isBusy || undefined}
            onClick={() => void submit()}
          >
            {t('submit')}
          </button>
          {draft ? (
            <button
              type="button"
              className={styles.button}
              aria-disabled={isBusy || undefined}
              onClick={() => void withdraw()}
            >
              {t('withdraw')}
            </button>
          ) : null}
        </div>
        <p role="status">{isBusy ? t('working') : outcome ? t(outcome) : unsaved.isDirty ? t('unsaved') : ''}</p>
        <div role="alert">
          {problem ? (
            <TroubleNotice
              problem={problem}
              mine={words.text}
              lang={language}
              onJoin={(key) => {
                setBase(key)
                setProblem(null)
                void saveNow({ base: key })
              }}
              onOver={(saves) => void saveNow({ saves })}
            />
          ) : null}
        </div>
      </form>
      <PreviewPanel tried={tried} groups={props.groups} commune={commune} onChoose={setCommune} language={language} />
    </div>
  )
}
