import { CHANNELS } from '../../domain/channel'
import type { MessageItem, MessagePackage } from '../../domain/message-package'
import { getTranslator } from '../../i18n/translator'
import { ChannelTabs } from './channel-tabs'
import styles from './package.module.css'
import { TextCard } from './text-card'

const t = getTranslator('messagePackage')

/** All texts, by the five forms of part III, in its order. */
export function Channels({
  messages,
  link,
}: {
  messages: Pick<MessagePackage, 'channels' | 'edition'>
  link?: string
}) {
  const panels = CHANNELS.map((channel) => {
    const items = messages.channels[channel]
    const name = t(`channel.${channel}`)
    const texts = titled(items, name).map(({ item, title }) => (
      <TextCard key={item.id} item={item} title={title} edition={messages.edition} level={3} link={link} />
    ))
    return { channel, name, count: items.length, texts }
  })
  return (
    <section className={styles.section} aria-labelledby="channels">
      <h2 id="channels">{t('byChannel')}</h2>
      <ChannelTabs label={t('byChannel')} panels={panels} />
    </section>
  )
}

/** Gives every text a name of its own: those that share a title are numbered. */
function titled(items: readonly MessageItem[], channelName: string) {
  const titles = items.map((item) => item.title ?? channelName)
  return items.map((item, i) => {
    const title = titles[i] ?? channelName
    const isShared = titles.filter((other) => other === title).length > 1
    const n = titles.slice(0, i + 1).filter((other) => other === title).length
    return { item, title: isShared ? t('numbered', { title, n: String(n) }) : title }
  })
}
