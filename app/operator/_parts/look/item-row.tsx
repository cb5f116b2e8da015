'use client'

import { TriangleAlert, X } from 'lucide-react'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { ZoneOrNone } from '@/lib/domain/zone'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import type { DraftAction } from '../draft/draft-reducer'
import { type DraftItem, isUnsure } from '../draft/operator-draft'
import styles from './look.module.css'
import { ZoneSelect } from './zone-select'

type ItemRowProps = {
  item: DraftItem
  name: string
  fullName: string
  now: ZoneOrNone
  dispatch: (action: DraftAction) => void
}

/** One commune: what it is now, what it becomes, and the words that say so. */
export const ItemRow = memo(function ItemRow({ item, name, fullName, now, dispatch }: ItemRowProps) {
  const t = useTranslations('operator.items')
  const { communeCode, zone, matched, line, by, note } = item
  return (
    <tr data-unsure={isUnsure(item)}>
      <th scope="row">{name}</th>
      <td data-label={t('now')}>
        <ZoneBadge zone={now} short />
      </td>
      <td data-label={t('zone')}>
        <ZoneSelect
          zone={zone}
          label={t('zoneOf', { commune: fullName })}
          onZone={(to) => dispatch({ type: 'set', communes: [communeCode], zone: to })}
        />
      </td>
      <td data-label={t('from')} className={styles.words}>
        {isUnsure(item) ? (
          <span className={styles.unsure}>
            <TriangleAlert size={18} aria-hidden="true" /> {t('unsure')}
          </span>
        ) : null}
        <span>
          {matched ? `“${matched}”` : ''}
          {line ? ` ${t('line', { line })}` : ''} {by === 'text' ? '' : t(`by.${by}`)}
          {note ? ` · ${note}` : ''}
        </span>
      </td>
      <td>
        <button
          type="button"
          className={styles.remove}
          aria-label={t('removeOne', { commune: fullName })}
          onClick={(event) => {
            focusNeighbour(event.currentTarget)
            dispatch({ type: 'set', communes: [communeCode], zone: null })
          }}
        >
          <X size={20} aria-hidden="true" />
        </button>
      </td>
    </tr>
  )
})

/** The row goes away with its button: the focus goes to the next row's, or the one before. */
function focusNeighbour(button: HTMLButtonElement): void {
  const buttons = [...(button.closest('table')?.querySelectorAll('button') ?? [])]
  const at = buttons.indexOf(button)
  const neighbour = buttons[at + 1] ?? buttons[at - 1]
  neighbour?.focus()
}
