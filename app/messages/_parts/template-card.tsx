import Link from 'next/link'
import { getTranslator } from '@/lib/i18n/translator'
import { CopyButton } from '@/lib/ui/package/copy-button'
import { SourceNote } from '@/lib/ui/package/source-note'
import styles from '../messages.module.css'
import type { Card } from './card'
import { languageName } from './language-name'
import { blankName, TemplateText } from './template-text'

const t = getTranslator('messages')

const OF_DISTRICT = ['hotline', 'localNote']
const OF_RUMOUR = ['rumour', 'fact', 'factSource']

/** Why a text cannot be copied yet, and what to do about it. */
function whyBlocked(missing: readonly string[], isFilled: boolean): string {
  const blanks = missing.map(blankName).join(', ')
  const way = missing.some((name) => OF_RUMOUR.includes(name))
    ? t('blockedRumour')
    : isFilled && missing.every((name) => OF_DISTRICT.includes(name))
      ? t('blockedLocal')
      : t('blockedChoose')
  return `${t('blocked', { blanks })} ${way}`
}

type TemplateCardProps = { card: Card; isFilled: boolean; mayEdit: boolean; level?: 3 | 4 }

/** One text of the library. Where a blank is empty, copying is blocked and the card says why. */
export function TemplateCard({ card, isFilled, mayEdit, level = 4 }: TemplateCardProps) {
  const Heading = level === 3 ? 'h3' : 'h4'
  const why = `why-${card.id.replace(/\W+/g, '-')}`
  const getName = getTranslator('common')
  return (
    <article className={styles.card}>
      <div className={styles.cardHead}>
        <Heading>
          <TemplateText text={card.name} />
        </Heading>
        {card.missing.length === 0 ? (
          <CopyButton text={card.copy} what={card.name} />
        ) : (
          <button type="button" className={styles.button} aria-disabled="true" aria-describedby={why}>
            {getName('copy')}
            <span className="visually-hidden"> {card.name}</span>
          </button>
        )}
      </div>
      <p className={styles.text}>
        <TemplateText text={card.shown} />
      </p>
      {card.missing.length > 0 ? (
        <p id={why} className={styles.muted}>
          {whyBlocked(card.missing, isFilled)}
        </p>
      ) : null}
      {card.variants.map(({ language, text, missing }) => (
        <details key={language} className={styles.fold}>
          <summary>{languageName(language)}</summary>
          <p className={styles.text} lang={language}>
            <TemplateText text={text} />
          </p>
          {missing.length > 0 ? (
            <p className={styles.muted}>{whyBlocked(missing, isFilled)}</p>
          ) : (
            <CopyButton text={text} what={languageName(language)} />
          )}
        </details>
      ))}
      <div className={styles.cardHead}>
        <SourceNote source={card.source} />
        {mayEdit && card.editKey ? (
          <Link href={`/messages/edit/${card.editKey}`} prefetch={false} className={styles.link}>
            {t('edit')}
            <span className="visually-hidden"> {card.name}</span>
          </Link>
        ) : null}
      </div>
    </article>
  )
}
