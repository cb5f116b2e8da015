import Link from 'next/link'
import { toIso } from '@/lib/domain/time'
import { formatClock, formatDay } from '@/lib/i18n/format-time'
import { getTranslator } from '@/lib/i18n/translator'
import type { AuditRow } from '@/lib/services/audit-chain'
import styles from '../../_parts/admin.module.css'
import { actionWords } from './action-words'

const t = getTranslator('admin')

type Facts = Record<string, unknown>
const textOf = (value: unknown) => (typeof value === 'string' && value ? value : null)

/** What it was done to, as people call it. */
const nameOf = (data: Facts) => [textOf(data.number), textOf(data.name), textOf(data.email)].filter(Boolean).join(' · ')

function addressOf(action: string, subject: string): string | null {
  if (action.startsWith('decision:')) return `/operator/decisions/${encodeURIComponent(subject)}`
  if (action.startsWith('unit:')) return `/admin/units?q=${encodeURIComponent(subject)}`
  if (action.startsWith('setting:')) return '/admin/answer-times'
  return action.startsWith('text:') || action.startsWith('local:') ? '/messages' : null
}

/** The first change of a decision stands for all of its act. */
const changeOf = (action: string, { seqs }: Facts): number | null =>
  action.startsWith('decision:') && Array.isArray(seqs) && typeof seqs[0] === 'number' ? seqs[0] : null

export function AuditEntry({ row }: { row: AuditRow }) {
  const at = toIso(row.at)
  const data = (row.data ?? {}) as Facts
  const address = addressOf(row.action, row.subject)
  const name = nameOf(data) || row.subject
  const change = changeOf(row.action, data)
  const facts = { actor: row.actor, action: row.action, subject: row.subject, data: row.data, hash: row.hash }
  // Whoever signs in does so to their own account: said once.
  const isOwn = row.actor.endsWith(`(${row.subject})`)
  return (
    <li className={styles.card}>
      <p className={styles.row}>
        <time className="tabular" dateTime={at}>
          {formatClock(at)} {formatDay(at)}
        </time>
        <span className={styles.name}>{actionWords(row.action)}</span>
        <span className={styles.hint}>{t('audit.entry', { seq: String(row.seq) })}</span>
      </p>
      <p>{row.actor.replace(/ \([^()]*\)$/, '')}</p>
      <p className={styles.row}>
        {isOwn ? null : (
          <span>
            {t('audit.on')}
            {address ? (
              <Link href={address} prefetch={false}>
                {name}
              </Link>
            ) : (
              name
            )}
          </span>
        )}
        {change === null ? null : (
          <Link href={`/changes/${change}`} prefetch={false}>
            {t('audit.change', { seq: String(change) })}
          </Link>
        )}
      </p>
      {row.origin ? <p className={styles.hint}>{t('audit.origin', { origin: row.origin })}</p> : null}
      <details className={styles.fold}>
        <summary>{t('audit.data')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <pre className={styles.data} tabIndex={0}>
          {JSON.stringify(facts, null, 2)}
        </pre>
      </details>
    </li>
  )
}
