import Link from 'next/link'
import { getTranslator } from '@/lib/i18n/translator'
import styles from '../../_parts/admin.module.css'
import { SelectField } from '../../_parts/select-field'
import { TextField } from '../../_parts/text-field'
import { actionWords, KNOWN_ACTIONS } from './action-words'
import type { AuditFilter } from './audit-filter'

const t = getTranslator('admin')

/** A plain form: its answer is an address that can be kept and sent on. */
export function AuditFilterForm({ filter }: { filter: AuditFilter }) {
  const actions = KNOWN_ACTIONS.map((value) => ({ value: value as string, name: actionWords(value) }))
  const isOther = filter.action !== '' && !(KNOWN_ACTIONS as string[]).includes(filter.action)
  const options = [
    { value: '', name: t('audit.anyAction') },
    ...(isOther ? [{ value: filter.action, name: filter.action }] : []),
    ...actions,
  ]
  return (
    <form method="get" action="/admin/audit" className={styles.card} aria-label={t('audit.filter')}>
      <div className={styles.fields}>
        <TextField name="actor" label={t('audit.who')} defaultValue={filter.actor} />
        <SelectField name="action" label={t('audit.action')} options={options} defaultValue={filter.action} />
        <TextField name="subject" label={t('audit.subject')} defaultValue={filter.subject} />
        <TextField name="from" type="date" label={t('audit.from')} defaultValue={filter.from} />
        <TextField name="to" type="date" label={t('audit.to')} defaultValue={filter.to} />
      </div>
      <div className={styles.row}>
        <button type="submit" className={styles.primary}>
          {t('audit.show')}
        </button>
        <Link href="/admin/audit" prefetch={false}>
          {t('audit.clear')}
        </Link>
      </div>
    </form>
  )
}
