'use client'

import { useTranslations } from 'use-intl'
import { useBoard } from '@/lib/ui/board-provider'
import type { DraftAction } from '../draft/draft-reducer'
import { type DraftItem, isUnsure } from '../draft/operator-draft'
import { usePlaces } from '../places'
import { ItemRow } from './item-row'
import styles from './look.module.css'

type ItemsTableProps = { items: readonly DraftItem[]; dispatch: (action: DraftAction) => void }

/** The draft commune by commune, a body of rows for each district. */
export function ItemsTable({ items, dispatch }: ItemsTableProps) {
  const t = useTranslations('operator.items')
  const { districts } = usePlaces()
  const board = useBoard((state) => state.zones)
  const byCode = new Map(items.map((item) => [item.communeCode, item]))
  const unsure = items.filter(isUnsure).length
  if (items.length === 0) return <p>{t('none')}</p>
  return (
    <table className={styles.items}>
      <caption>
        {t('caption', { count: items.length })} {unsure > 0 ? t('unsureCount', { count: unsure }) : ''}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('commune')}</th>
          <th scope="col">{t('now')}</th>
          <th scope="col">{t('zone')}</th>
          <th scope="col">{t('from')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('remove')}</span>
          </th>
        </tr>
      </thead>
      {districts.map((district) => {
        const rows = district.communes.filter(({ code }) => byCode.has(code))
        if (rows.length === 0) return null
        return (
          <tbody key={district.code}>
            <tr className={styles.districtRow}>
              <th colSpan={5} scope="rowgroup">
                {t('district', { name: district.name, count: rows.length })}
              </th>
            </tr>
            {rows.map(({ code, name }) => {
              const item = byCode.get(code)
              return item ? (
                <ItemRow
                  key={code}
                  item={item}
                  name={name}
                  fullName={`${name} (${district.name})`}
                  now={board[code]?.zone ?? null}
                  dispatch={dispatch}
                />
              ) : null
            })}
          </tbody>
        )
      })}
    </table>
  )
}
