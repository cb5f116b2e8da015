import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { requireAction } from '@/app/_root/session'
import { can } from '@/lib/auth/permission'
import { blanksFor } from '@/lib/domain/check-text'
import { getTranslator } from '@/lib/i18n/translator'
import { getRuntime } from '@/lib/runtime'
import { CompareTwo } from '../../_parts/editor/compare-two'
import { LanguageBar } from '../../_parts/editor/language-bar'
import { RevisionList } from '../../_parts/editor/revision-list'
import { TextEditor } from '../../_parts/editor/text-editor'
import { WhereUsed } from '../../_parts/editor/where-used'
import { blankName } from '../../_parts/template-text'
import { listPlaces } from '../../_read/library'
import styles from '../../messages.module.css'
import { comparable, startingWords } from './starting-words'

export const dynamic = 'force-dynamic'

const t = getTranslator('messages')
export const metadata: Metadata = { title: t('editor.title') }

type EditPageProps = {
  params: Promise<{ key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function EditPage({ params, searchParams }: EditPageProps) {
  const { key } = await params
  const identity = await requireAction('content:edit', `/messages/edit/${encodeURIComponent(key)}`)
  if (!/^[0-9a-f]{24}$/.test(key)) notFound()
  const asked = await searchParams
  const language = typeof asked.language === 'string' && /^[a-z]{2,3}$/.test(asked.language) ? asked.language : 'vi'
  const runtime = getRuntime()
  const found = await runtime.services.texts.read(key)
  if (!found.ok) notFound()
  const { text, revisions, program } = found.value
  // The words have moved on: the address of those in force is the one to work at.
  if (text.key !== key) redirect(`/messages/edit/${text.key}?language=${language}`)
  const shown = revisions.filter((one) => one.state !== 'draft' || one.authorId === identity.id)
  const restore = shown.find(({ id }) => id === asked.restore)
  const ofProgram = asked.restore === 'program' && language === 'vi' ? program : null
  const about = { language, me: identity.id, restore: restore ?? ofProgram }
  const { start, draft } = startingWords(text, revisions, about)
  const groups = listPlaces(runtime)
  const others = revisions.filter(
    ({ state, authorId }) => (state === 'draft' || state === 'submitted') && authorId !== identity.id,
  )
  return (
    <main id="main" className={styles.page}>
      <header className={styles.stack}>
        <h1>{t('editor.title')}</h1>
        <p>{t('editor.where', { count: String(text.uses.length) })}</p>
        <WhereUsed uses={text.uses} />
        <p className={styles.source}>{t('editor.source', { source: text.source })}</p>
        <LanguageBar
          textKey={text.key}
          language={language}
          known={[...new Set(revisions.map((one) => one.language))]}
        />
        {others.length > 0 ? (
          <p className={styles.warning}>
            {t('editor.others', { names: [...new Set(others.map(({ author }) => author))].join(', ') })}
          </p>
        ) : null}
      </header>
      {language === 'vi' ? null : (
        <section className={styles.panel} aria-labelledby="original">
          <h2 id="original">{t('editor.original')}</h2>
          {text.title ? <p className={styles.label}>{text.title}</p> : null}
          <p className={styles.text}>{text.text}</p>
        </section>
      )}
      <TextEditor
        // Another text, language or restored version is another sheet of paper.
        key={`${text.key} ${language} ${String(asked.restore ?? '')}`}
        textKey={text.key}
        language={language}
        hasTitle={text.title !== null}
        blanks={blanksFor(text.uses).map((name) => ({ name, says: blankName(name) }))}
        start={start}
        draft={draft}
        restores={restore?.id ?? null}
        groups={groups}
        sample={groups[0]?.communes[0]?.code ?? ''}
      />
      <CompareTwo
        all={comparable(text, shown, program, language)}
        left={typeof asked.left === 'string' ? asked.left : ''}
        right={typeof asked.right === 'string' ? asked.right : ''}
        language={language}
      />
      <section className={styles.section} aria-labelledby="history">
        <h2 id="history">{t('editor.history')}</h2>
        {shown.length === 0 ? <p className={styles.muted}>{t('editor.noHistory')}</p> : null}
        {program && program.text !== text.text && language === 'vi' ? (
          <Link href={`/messages/edit/${text.key}?restore=program`} prefetch={false} className={styles.link}>
            {t('editor.restoreProgram')}
          </Link>
        ) : null}
        <RevisionList
          revisions={shown}
          me={identity.id}
          mayApprove={can(identity.role, 'content:approve', runtime.access)}
          textKey={text.key}
        />
      </section>
    </main>
  )
}
