import type { MessageItem } from '../../domain/message-package'
import { getTranslator } from '../../i18n/translator'
import styles from './package.module.css'
import { ReadyText } from './tools/ready-text'

const t = getTranslator('messagePackage')
const names = new Intl.DisplayNames('vi', { type: 'language' })

/** The same text in other languages, folded away; only those as new as the Vietnamese are given at all. */
export function Variants({ item }: { item: Pick<MessageItem, 'variants' | 'form'> }) {
  return Object.entries(item.variants ?? {}).map(([language, { title, text, missing }]) => {
    const name = names.of(language) ?? language
    return (
      <details key={language} className={styles.fold}>
        <summary>{t('inLanguage', { language: name })}</summary>
        <div lang={language}>
          <ReadyText
            text={text}
            title={title ?? name}
            form={item.form === 'sms' ? 'sms' : undefined}
            missing={missing}
            big={false}
            textClass={styles.text}
            headClass={styles.cardHead}
            head={title ? <strong className={styles.cardTitle}>{title}</strong> : null}
          />
        </div>
      </details>
    )
  })
}
