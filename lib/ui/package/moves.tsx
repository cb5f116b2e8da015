import { CircleStop, Play, RefreshCw } from 'lucide-react'
import type { MessagePackage } from '../../domain/message-package'
import { getTranslator } from '../../i18n/translator'
import { ItemList } from './item-list'
import styles from './package.module.css'

const t = getTranslator('messagePackage')

const MOVES = [
  { kind: 'starts', Icon: Play },
  { kind: 'continues', Icon: RefreshCw },
  { kind: 'stops', Icon: CircleStop },
] as const

/** What this change begins, keeps and ends. An empty list is said to be empty: a gap would look like an oversight. */
export function Moves({ messages }: { messages: MessagePackage }) {
  return (
    <section className={styles.section} aria-labelledby="moves">
      <h2 id="moves">{t('moves')}</h2>
      <div className={styles.moves}>
        {MOVES.map(({ kind, Icon }) => (
          <section key={kind} className={styles.move} data-kind={kind} aria-labelledby={`move-${kind}`}>
            <h3 id={`move-${kind}`} className={styles.moveTitle}>
              <Icon size={20} aria-hidden="true" /> {t(kind)}
            </h3>
            {messages[kind].length > 0 ? <ItemList items={messages[kind]} /> : <p>{t(`none.${kind}`)}</p>}
          </section>
        ))}
      </div>
    </section>
  )
}
