import { diffWordsWithSpace } from 'diff'
import styles from '../../messages.module.css'

type WordDiffProps = {
  left: { name: string; text: string }
  right: { name: string; text: string }
  words: { removed: string; added: string; same: string }
  lang?: string | undefined
}

/** Two texts side by side; what went is struck out on the left, what came is underlined on the right, and both are said. */
export function WordDiff({ left, right, words, lang }: WordDiffProps) {
  const parts = diffWordsWithSpace(left.text.normalize('NFC'), right.text.normalize('NFC'))
  const isSame = parts.every(({ added, removed }) => !added && !removed)
  return (
    <div className={styles.stack}>
      {isSame ? <p className={styles.muted}>{words.same}</p> : null}
      <div className={`${styles.two} ${styles.diff}`}>
        <div className={styles.panel}>
          <p className={styles.label}>{left.name}</p>
          <p className={styles.text} lang={lang}>
            {parts.map(({ value, added, removed }, i) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of two given texts keep their places.
              added ? null : <Part key={i} value={value} mark={removed ? 'del' : null} says={words.removed} />,
            )}
          </p>
        </div>
        <div className={styles.panel}>
          <p className={styles.label}>{right.name}</p>
          <p className={styles.text} lang={lang}>
            {parts.map(({ value, added, removed }, i) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of two given texts keep their places.
              removed ? null : <Part key={i} value={value} mark={added ? 'ins' : null} says={words.added} />,
            )}
          </p>
        </div>
      </div>
    </div>
  )
}

function Part({ value, mark: Mark, says }: { value: string; mark: 'del' | 'ins' | null; says: string }) {
  if (!Mark) return value
  return (
    <Mark>
      <span className="visually-hidden"> {says}</span>
      {value}
    </Mark>
  )
}
