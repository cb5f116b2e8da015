import { getTranslator } from '@/lib/i18n/translator'
import styles from '../../messages.module.css'
import { diffWords } from './revision-list'
import { WordDiff } from './word-diff'

const t = getTranslator('messages')

export type Comparable = { id: string; name: string; text: string }

/** Any two versions side by side, chosen by address. */
export function CompareTwo({
  all,
  left,
  right,
  language,
}: {
  all: readonly Comparable[]
  left: string
  right: string
  language: string
}) {
  const a = all.find(({ id }) => id === left) ?? all[0]
  const b = all.find(({ id }) => id === right) ?? all[1]
  if (!a || !b) return null
  const select = (side: 'left' | 'right', value: string) => (
    <div className={styles.field}>
      <label htmlFor={`compare-${side}`}>{t(`editor.${side}`)}</label>
      <select id={`compare-${side}`} name={side} className={styles.input} defaultValue={value}>
        {all.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <section className={styles.section} aria-labelledby="compare">
      <h2 id="compare">{t('editor.compareTwo')}</h2>
      <form method="get" action="#compare" className={styles.row}>
        <input type="hidden" name="language" value={language} />
        {select('left', a.id)}
        {select('right', b.id)}
        <button type="submit" className={styles.button}>
          {t('editor.compareShow')}
        </button>
      </form>
      <WordDiff left={a} right={b} words={diffWords()} />
    </section>
  )
}
