import type { MessageItem } from '../../domain/message-package'
import { OutdatedTag } from './outdated-fold'
import styles from './package.module.css'
import { SourceNote } from './source-note'
import { ReadyText } from './tools/ready-text'
import { Variants } from './variants'

type TextCardProps = {
  item: MessageItem
  title: string
  edition: string
  level: 3 | 4
  big?: boolean
  /** Address that a post leads to. */
  link?: string | undefined
}

/** One text ready to use, with the tools of its form. The whole of it is shown as it will be copied, line breaks too. */
export function TextCard({ item, title, edition, level, big = false, link }: TextCardProps) {
  const Heading = level === 3 ? 'h3' : 'h4'
  return (
    <article className={big ? styles.bigCard : styles.card}>
      <ReadyText
        text={item.text}
        title={title}
        form={item.form}
        missing={item.missing}
        big={big}
        link={link}
        textClass={big ? styles.bigText : styles.text}
        headClass={styles.cardHead}
        head={
          <>
            <Heading className={styles.cardTitle}>{title}</Heading>
            <OutdatedTag />
          </>
        }
      />
      <SourceNote source={item.source} edition={edition} />
      <Variants item={item} />
    </article>
  )
}
