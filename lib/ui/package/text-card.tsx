import type { MessageItem } from '../../domain/message-package'
import { CopyButton } from './copy-button'
import { OutdatedTag } from './outdated-fold'
import styles from './package.module.css'
import { SourceNote } from './source-note'

type TextCardProps = { item: MessageItem; title: string; edition: string; level: 3 | 4; big?: boolean }

/** One text ready to use. The whole of it is shown as it will be copied, line breaks too. */
export function TextCard({ item, title, edition, level, big = false }: TextCardProps) {
  const Heading = level === 3 ? 'h3' : 'h4'
  return (
    <article className={big ? styles.bigCard : styles.card}>
      <div className={styles.cardHead}>
        <Heading className={styles.cardTitle}>{title}</Heading>
        <OutdatedTag />
        <CopyButton text={item.text} what={title} strong={big} />
      </div>
      <p className={big ? styles.bigText : styles.text}>{item.text}</p>
      <SourceNote source={item.source} edition={edition} />
    </article>
  )
}
