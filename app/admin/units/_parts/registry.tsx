'use client'

import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { UNIT_LEVELS } from '@/lib/domain/responsible-unit'
import styles from '../../_parts/admin.module.css'
import { ask } from '../../_parts/ask'
import { matches } from '../../_parts/plain-fold'
import { SelectField } from '../../_parts/select-field'
import { TextField } from '../../_parts/text-field'
import { AddUnit } from './add-unit'
import { Exchange } from './exchange'
import { type Place, placeOf, type Unit, type UnitList } from './unit'
import { UnitCard } from './unit-card'

type RegistryProps = { query: string; districts: readonly Place[]; communes: readonly Place[] }

/** As many as are drawn at a time: a phone need not carry five hundred cards. */
const STEP = 40
const DOOR = '/api/v1/units'

export function Registry({ query: given, districts, communes }: RegistryProps) {
  const t = useTranslations('admin.units')
  const [list, setList] = useState<UnitList | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const [query, setQuery] = useState(given)
  const [level, setLevel] = useState('')
  const [district, setDistrict] = useState('')
  const [many, setMany] = useState(STEP)

  const load = useCallback(async function load() {
    const answer = await ask<UnitList>('GET', DOOR)
    setFailed(answer.kind !== 'done')
    if (answer.kind === 'done') setList(answer.value)
  }, [])
  useEffect(
    function loadFirst() {
      void load()
    },
    [load],
  )

  if (!list) {
    return (
      <p role={hasFailed ? 'alert' : 'status'} className={hasFailed ? styles.problem : styles.hint}>
        {t(hasFailed ? 'failed' : 'loading')}
      </p>
    )
  }
  const found = list.units.filter(
    (unit) =>
      (level === '' || unit.level === level) &&
      (district === '' || unit.districtCode === district) &&
      matches([unit.id, unit.name, unit.guidelineName, placeOf(unit)].join(' '), query),
  )
  const replace = (unit: Unit) =>
    setList((now) => now && { ...now, units: now.units.map((one) => (one.id === unit.id ? unit : one)) })
  return (
    <>
      <section className={styles.card} aria-label={t('find')}>
        <div className={styles.fields}>
          <TextField
            type="search"
            label={t('find')}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setMany(STEP)
            }}
          />
          <SelectField
            label={t('level')}
            value={level}
            options={[
              { value: '', name: t('anyLevel') },
              ...UNIT_LEVELS.map((value) => ({ value, name: t(`levels.${value}`) })),
            ]}
            onChange={(event) => setLevel(event.target.value)}
          />
          <SelectField
            label={t('district')}
            value={district}
            options={[
              { value: '', name: t('anyDistrict') },
              ...districts.map(({ code, name }) => ({ value: code, name })),
            ]}
            onChange={(event) => setDistrict(event.target.value)}
          />
        </div>
        <p role="status" className={styles.hint}>
          {t('count', { shown: found.length, all: list.units.length })}
        </p>
      </section>
      <ul className={styles.list}>
        {found.slice(0, many).map((unit) => (
          <UnitCard key={unit.id} unit={unit} onSaved={replace} />
        ))}
      </ul>
      {found.length > many ? (
        <p>
          <button type="button" className={styles.button} onClick={() => setMany(many + STEP)}>
            {t('more')}
          </button>
        </p>
      ) : null}
      <AddUnit list={list} districts={districts} communes={communes} onAdded={load} />
      <Exchange onApplied={load} />
    </>
  )
}
