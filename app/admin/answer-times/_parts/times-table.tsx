'use client'

import { useTranslations } from 'use-intl'
import { URGENCIES } from '@/lib/domain/answer-times'
import styles from '../../_parts/admin.module.css'
import type { TimesDraft } from './times-draft'

type TimesTableProps = { draft: TimesDraft; onChange: (draft: TimesDraft) => void }
const COLUMNS = ['answer', 'escalate'] as const

export function TimesTable({ draft, onChange }: TimesTableProps) {
  const t = useTranslations('admin.times')
  return (
    <table className={styles.table}>
      <caption>{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('urgency')}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {URGENCIES.map((urgency) => (
          <tr key={urgency}>
            <th scope="row">{t(`urgencies.${urgency}`)}</th>
            {COLUMNS.map((column) => (
              <td key={column}>
                <input
                  className={`${styles.input} tabular`}
                  inputMode="numeric"
                  aria-label={t(`${column}Label`, { urgency: t(`urgencies.${urgency}`) })}
                  value={draft[urgency][column]}
                  onChange={(event) =>
                    onChange({ ...draft, [urgency]: { ...draft[urgency], [column]: event.target.value } })
                  }
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
