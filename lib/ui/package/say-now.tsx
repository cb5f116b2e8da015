import type { MessagePackage } from '../../domain/message-package'
import { getTranslator } from '../../i18n/translator'
import { OutdatedFold } from './outdated-fold'
import styles from './package.module.css'
import { TextCard } from './text-card'

const t = getTranslator('messagePackage')

/** The text to read out now: the first of the loudspeaker's (III.2). */
export function SayNow({ messages }: { messages: MessagePackage }) {
  const [item] = messages.channels.loudspeaker
  if (!item) return null
  return (
    <section className={styles.section} aria-labelledby="say-now">
      <h2 id="say-now">{t('sayNow')}</h2>
      <OutdatedFold>
        <TextCard item={item} title={item.title ?? t('channel.loudspeaker')} edition={messages.edition} level={3} big />
      </OutdatedFold>
    </section>
  )
}
