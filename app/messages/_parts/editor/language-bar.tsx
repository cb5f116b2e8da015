import Link from 'next/link'
import { getTranslator } from '@/lib/i18n/translator'
import styles from '../../messages.module.css'
import { languageName } from '../language-name'

const t = getTranslator('messages')

/** The languages of a text: those it has, Khmer, and any other by its code. */
export function LanguageBar({
  textKey,
  language,
  known,
}: {
  textKey: string
  language: string
  known: readonly string[]
}) {
  const all = [...new Set(['vi', 'km', ...known])]
  return (
    <div className={styles.row}>
      <nav className={styles.row} aria-label={t('editor.languages')}>
        {all.map((code) => (
          <Link
            key={code}
            prefetch={false}
            className={styles.link}
            href={`/messages/edit/${textKey}?language=${code}`}
            aria-current={code === language ? 'page' : undefined}
          >
            {code === language ? <strong>{languageName(code)}</strong> : languageName(code)}
          </Link>
        ))}
      </nav>
      <form method="get" className={styles.row}>
        <div className={styles.field}>
          <label htmlFor="other-language">{t('editor.addLanguage')}</label>
          <input
            id="other-language"
            name="language"
            className={styles.input}
            pattern="[a-z]{2,3}"
            maxLength={3}
            required
          />
        </div>
        <button type="submit" className={styles.button}>
          {t('editor.open')}
        </button>
      </form>
    </div>
  )
}
