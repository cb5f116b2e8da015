import { BLANKS, type Blank } from '@/lib/domain/blank'
import { getTranslator } from '@/lib/i18n/translator'
import styles from '../messages.module.css'

const t = getTranslator('messages')
const isBlank = (name: string): name is Blank => (BLANKS as readonly string[]).includes(name)

/** A blank's name for people. */
export const blankName = (name: string): string => (isBlank(name) ? t(`blank.${name}`) : name)

/** Text, blanks and optional parts, in order. */
function piecesOf(text: string) {
  return text.split(/(\[\[[\s\S]*?\]\]|\{[^{}]*\})/u).filter((piece) => piece !== '')
}

/** A template as it stands, with its blanks marked to eyes and ears, and the parts that may be left out. */
export function TemplateText({ text }: { text: string }) {
  return piecesOf(text).map((piece, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a text's pieces keep their places.
    if (piece.startsWith('{')) return <BlankMark key={i} name={piece.slice(1, -1)} />
    if (piece.startsWith('[['))
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text's pieces keep their places.
        <span key={i} className={styles.optional}>
          <span className="visually-hidden">{t('optionalStart')}</span>
          <TemplateText text={piece.slice(2, -2)} />
        </span>
      )
    return piece
  })
}

const BlankMark = ({ name }: { name: string }) => (
  <mark className={styles.blank}>
    <span className="visually-hidden">{t('emptyBlank')}</span>
    {blankName(name)}
  </mark>
)
