import Link from 'next/link'
import { formatDateTime } from '@/lib/i18n/format-time'
import { getTranslator } from '@/lib/i18n/translator'
import type { RevisionView } from '@/lib/services/texts/present-revision'
import styles from '../../messages.module.css'
import { languageName } from '../language-name'
import { DecideButtons } from './decide-buttons'
import { WordDiff } from './word-diff'

const t = getTranslator('messages')

export type ListedRevision = RevisionView & { outdated: boolean; programMoved: boolean }
type RevisionListProps = { revisions: readonly ListedRevision[]; me: string; mayApprove: boolean; textKey: string }

export const diffWords = () => ({ removed: t('editor.removed'), added: t('editor.added'), same: t('editor.same') })

/** Every version of a text, newest first: who wrote it, who decided, what it changed. */
export function RevisionList({ revisions, me, mayApprove, textKey }: RevisionListProps) {
  return (
    <ul className={styles.list}>
      {revisions.map((revision) => (
        <li key={revision.id} id={`revision-${revision.id}`} className={styles.panel}>
          <RevisionHead revision={revision} />
          <details className={styles.fold} open={revision.state === 'submitted'}>
            <summary>{t('editor.compare')}</summary>
            <WordDiff
              left={{ name: t('editor.movedBase'), text: revision.baseText }}
              right={{ name: t('editor.revision', { number: String(revision.number) }), text: revision.text }}
              words={diffWords()}
            />
          </details>
          {revision.state === 'submitted' ? (
            <DecideButtons
              id={revision.id}
              isOwn={revision.authorId === me}
              mayApprove={mayApprove}
              text={revision.text}
            />
          ) : null}
          {revision.state === 'draft' ? null : (
            <Link
              className={styles.link}
              prefetch={false}
              href={`/messages/edit/${textKey}?language=${revision.language}&restore=${revision.id}`}
            >
              {t('editor.restore')}
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}

function RevisionHead({ revision }: { revision: ListedRevision }) {
  const { number, language, state, author, updatedAt, note, decidedBy, decidedAt, decideNote, version } = revision
  return (
    <>
      <div className={styles.cardHead}>
        <h3>
          {t('editor.revision', { number: String(number) })} · {languageName(language)}
        </h3>
        <span className={styles.tag}>{t(`editor.state.${state}`)}</span>
      </div>
      <p className={styles.muted}>{t('editor.by', { author, time: formatDateTime(updatedAt) })}</p>
      {revision.title ? <p className={styles.label}>{revision.title}</p> : null}
      {note ? <p>{note}</p> : null}
      {revision.restores ? <p className={styles.muted}>{t('editor.restores')}</p> : null}
      {decidedBy && decidedAt ? (
        <p className={styles.muted}>{t('editor.decidedBy', { name: decidedBy, time: formatDateTime(decidedAt) })}</p>
      ) : null}
      {decideNote ? <p>{t('editor.decideNote', { note: decideNote })}</p> : null}
      {version === null ? null : <p className={styles.muted}>{t('editor.inVersion', { version: String(version) })}</p>}
      {revision.outdated ? <Flag name={t('editor.outdated')} words={t('editor.outdatedText')} /> : null}
      {revision.programMoved ? <Flag name={t('editor.programMoved')} words={t('editor.programMovedText')} /> : null}
    </>
  )
}

const Flag = ({ name, words }: { name: string; words: string }) => (
  <p>
    <span className={styles.tagOld}>{name}</span> {words}
  </p>
)
