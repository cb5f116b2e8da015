import type { MessageItem } from '../../domain/message-package'
import styles from './package.module.css'
import { SourceNote } from './source-note'

/** Sentences, each with its paragraph. */
export function ItemList({ items }: { items: readonly Pick<MessageItem, 'text' | 'source'>[] }) {
  return (
    <ul className={styles.items}>
      {items.map(({ text, source }) => (
        <li key={text}>
          {text} <SourceNote source={source} />
        </li>
      ))}
    </ul>
  )
}
