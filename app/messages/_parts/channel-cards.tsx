import type { Channel } from '@/lib/domain/channel'
import { getTranslator } from '@/lib/i18n/translator'
import styles from '../messages.module.css'
import type { Card } from './card'
import { TemplateCard } from './template-card'

const t = getTranslator('messages')

type ChannelCardsProps = {
  channels: readonly { channel: Channel; cards: readonly Card[] }[]
  isFilled: boolean
  mayEdit: boolean
}

/** Texts under their channels. */
export function ChannelCards({ channels, isFilled, mayEdit }: ChannelCardsProps) {
  if (channels.length === 0) return <p className={styles.muted}>{t('noTexts')}</p>
  return channels.map(({ channel, cards }) => (
    <div key={channel} className={styles.stack}>
      <h3>{t(`part.${channel}`)}</h3>
      <div className={styles.cards}>
        {cards.map((card) => (
          <TemplateCard key={card.id} card={card} isFilled={isFilled} mayEdit={mayEdit} />
        ))}
      </div>
    </div>
  ))
}
