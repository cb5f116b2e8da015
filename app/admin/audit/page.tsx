import type { Metadata } from 'next'
import Link from 'next/link'
import { requireAction } from '@/app/_root/session'
import { getTranslator } from '@/lib/i18n/translator'
import { getRuntime } from '@/lib/runtime'
import styles from '../_parts/admin.module.css'
import { VerifyPanel } from './_parts/verify-panel'
import { AuditEntry } from './_read/audit-entry'
import { AUDIT_PAGE, addressOf, queryOf, readFilter } from './_read/audit-filter'
import { AuditFilterForm } from './_read/audit-filter-form'

export const dynamic = 'force-dynamic'

const t = getTranslator('admin')

export const metadata: Metadata = { title: t('pages.audit') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AuditPage({ searchParams }: Props) {
  await requireAction('audit:read', '/admin/audit')
  const filter = readFilter(await searchParams)
  const found = await getRuntime().services.audit.list(queryOf(filter))
  const shown = found.slice(0, AUDIT_PAGE)
  const oldest = shown.at(-1)
  return (
    <>
      <div className={styles.head}>
        <h1>{t('pages.audit')}</h1>
        <p className={styles.hint}>{t('audit.purpose')}</p>
      </div>
      <VerifyPanel />
      <AuditFilterForm filter={filter} key={addressOf(filter, '')} />
      {oldest ? (
        <ol className={styles.list}>
          {shown.map((row) => (
            <AuditEntry key={row.seq} row={row} />
          ))}
        </ol>
      ) : (
        <p>{t('audit.none')}</p>
      )}
      <p className={styles.row}>
        {filter.before ? (
          <Link className={styles.button} href={addressOf(filter, '')} prefetch={false}>
            {t('audit.newest')}
          </Link>
        ) : null}
        {oldest && found.length > AUDIT_PAGE ? (
          <Link className={styles.button} href={addressOf(filter, String(oldest.seq))} prefetch={false}>
            {t('audit.older')}
          </Link>
        ) : null}
      </p>
    </>
  )
}
