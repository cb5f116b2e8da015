import { formatDateTime } from '@/lib/i18n/format-time'
import { getTranslator } from '@/lib/i18n/translator'
import type { RevisionView } from '@/lib/services/texts/present-revision'
import type { TextView } from '@/lib/services/texts/read-texts'
import type { Comparable } from '../../_parts/editor/compare-two'
import type { OpenDraft } from '../../_parts/editor/text-editor'

const t = getTranslator('messages')

type About = { language: string; me: string; restore: { title: string | null; text: string } | null }

/** What the editor begins with: a version to restore, one's own draft, else what is in force in that language. */
export function startingWords(text: TextView, revisions: readonly RevisionView[], { language, me, restore }: About) {
  const own = revisions.find((one) => one.state === 'draft' && one.authorId === me && one.language === language)
  const draft: OpenDraft | null =
    own && !restore
      ? { id: own.id, saves: own.saves, note: own.note, baseHash: own.baseHash, title: own.title, text: own.text }
      : null
  const inForce =
    language === 'vi'
      ? text
      : (text.variants[language] ?? revisions.find((one) => one.language === language && one.state === 'in-force'))
  const { title, text: words } = restore ?? draft ?? inForce ?? { title: null, text: '' }
  return { start: { title, text: words }, draft }
}

/** What can be laid side by side in a language: what is in force, every revision, the program's own words. */
export function comparable(
  text: TextView,
  revisions: readonly RevisionView[],
  program: { text: string } | null,
  language: string,
): Comparable[] {
  const now = language === 'vi' ? text.text : text.variants[language]?.text
  return [
    ...(now === undefined ? [] : [{ id: 'now', name: t('editor.now'), text: now }]),
    ...revisions
      .filter((one) => one.language === language)
      .map((one) => ({
        id: one.id,
        name: `${t('editor.revision', { number: String(one.number) })} (${t(`editor.state.${one.state}`)}, ${formatDateTime(one.updatedAt)})`,
        text: one.text,
      })),
    ...(program && language === 'vi' ? [{ id: 'program', name: t('editor.program'), text: program.text }] : []),
  ]
}
