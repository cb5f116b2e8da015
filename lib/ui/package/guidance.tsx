import type { MessagePackage } from '../../domain/message-package'
import { getTranslator } from '../../i18n/translator'
import { ItemList } from './item-list'
import styles from './package.module.css'
import { SourceNote } from './source-note'

const t = getTranslator('messagePackage')

const LISTS = ['keyMessages', 'dos', 'donts'] as const

/** What the texts are for and what they must hold, for those who speak in their own words. */
export function Guidance({ messages }: { messages: MessagePackage }) {
  return (
    <section className={styles.section} aria-labelledby="guidance">
      <h2 id="guidance">{t('guidance')}</h2>
      <p className={styles.purpose}>
        {messages.purpose.text} <SourceNote source={messages.purpose.source} edition={messages.edition} />
      </p>
      <div className={styles.moves}>
        {LISTS.map((list) => (
          <section key={list} className={styles.move} aria-labelledby={`guidance-${list}`}>
            <h3 id={`guidance-${list}`}>{t(list)}</h3>
            <ItemList items={messages[list]} />
          </section>
        ))}
      </div>
    </section>
  )
}
