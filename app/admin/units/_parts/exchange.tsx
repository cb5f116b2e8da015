'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from '../../_parts/admin.module.css'
import { ask } from '../../_parts/ask'
import { Outcome, type Told } from '../../_parts/outcome'
import { TextField } from '../../_parts/text-field'

type Import = {
  dry: boolean
  lines: number
  changed: number
  unchanged: number
  changes: { line: number; id: string; name: string; fields: string[] }[]
}
type FileProblem = { line: number; column: string | null; text: string; remedy: string }

/** The whole registry out and in as CSV: nothing is written before what would change was shown. */
export function Exchange({ onApplied }: { onApplied: () => Promise<void> }) {
  const t = useTranslations('admin')
  const [text, setText] = useState<string | null>(null)
  const [preview, setPreview] = useState<Import | null>(null)
  const [problems, setProblems] = useState<FileProblem[]>([])
  const [told, setTold] = useState<Told>(null)
  const [isBusy, setBusy] = useState(false)

  async function send(dry: boolean) {
    if (text === null) return
    setBusy(true)
    setTold(null)
    setProblems([])
    setPreview(null)
    const answer = await ask<Import>('POST', `/api/v1/units/import${dry ? '?dry=1' : ''}`, text)
    setBusy(false)
    if (answer.kind === 'done') {
      if (dry) return setPreview(answer.value)
      setTold({ isGood: true, text: t('units.applied', { changed: answer.value.changed }) })
      return onApplied()
    }
    const found = answer.refused?.body.problems
    if (Array.isArray(found)) return setProblems(found as FileProblem[])
    setTold({ isGood: false, text: answer.refused?.detail ?? t('lost') })
  }
  return (
    <section className={styles.card} aria-labelledby="units-exchange">
      <h2 id="units-exchange">{t('units.exchange')}</h2>
      <p>
        <a className={styles.button} href="/api/v1/units.csv" download>
          {t('units.export')}
        </a>
      </p>
      <TextField
        type="file"
        accept=".csv,text/csv"
        label={t('units.file')}
        onChange={(event) => {
          const file = event.target.files?.[0]
          setPreview(null)
          setProblems([])
          setTold(null)
          void (file ? file.text().then(setText) : setText(null))
        }}
      />
      <p className={styles.row}>
        <button
          type="button"
          className={styles.button}
          disabled={isBusy || text === null}
          onClick={() => void send(true)}
        >
          {t('units.preview')}
        </button>
        {preview && preview.changed > 0 ? (
          <button type="button" className={styles.primary} disabled={isBusy} onClick={() => void send(false)}>
            {t('units.apply', { count: preview.changed })}
          </button>
        ) : null}
      </p>
      <Outcome told={told} />
      {preview ? (
        <div role="status" className={styles.stack}>
          <p>{t('units.previewed', { lines: preview.lines, changed: preview.changed })}</p>
          <ul>
            {preview.changes.map(({ line, id, name, fields }) => (
              <li key={id}>
                {t('units.line', { line: String(line) })}: {name} ({fields.join(', ')})
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {problems.length > 0 ? (
        <div role="alert" className={styles.stack}>
          <p className={styles.problem}>{t('units.problems', { count: problems.length })}</p>
          <ul>
            {problems.map((one) => (
              <li key={`${one.line} ${one.column} ${one.text}`}>
                {t('units.line', { line: String(one.line) })}
                {one.column ? `, ${one.column}` : ''}: {one.text} {one.remedy}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  )
}
