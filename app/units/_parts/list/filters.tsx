'use client'

import { useTranslations } from 'use-intl'
import { UNIT_LEVELS } from '@/lib/domain/responsible-unit'
import { useUnits } from '../units-context'
import type { UnitsFilter } from './filter-assignments'
import styles from './list.module.css'

type FiltersProps = {
  filter: UnitsFilter
  decisions: readonly { id: string; number: string }[]
  onChange(filter: UnitsFilter): void
}

/** Narrows the list by place, level, decision, and to one's own unit. */
export function Filters({ filter, decisions, onChange }: FiltersProps) {
  const t = useTranslations('units')
  const { districts, rights } = useUnits()
  const choose = (part: Partial<UnitsFilter>) => onChange({ ...filter, ...part })
  return (
    <search className={styles.filters} aria-label={t('filter.label')}>
      <label>
        <span>{t('filter.district')}</span>
        <select value={filter.district} onChange={(event) => choose({ district: event.target.value })}>
          <option value="">{t('filter.wholeProvince')}</option>
          {districts.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('filter.level')}</span>
        <select value={filter.level} onChange={(event) => choose({ level: event.target.value })}>
          <option value="">{t('filter.all')}</option>
          {UNIT_LEVELS.map((level) => (
            <option key={level} value={level}>
              {t(`level.${level}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('filter.decision')}</span>
        <select value={filter.decision} onChange={(event) => choose({ decision: event.target.value })}>
          <option value="">{t('filter.all')}</option>
          {decisions.map(({ id, number }) => (
            <option key={id} value={id}>
              {number}
            </option>
          ))}
        </select>
      </label>
      {rights.unitId ? (
        <label className={styles.check}>
          <input type="checkbox" checked={filter.mine} onChange={(event) => choose({ mine: event.target.checked })} />
          <span>{t('filter.mine')}</span>
        </label>
      ) : null}
    </search>
  )
}
