'use client'

import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { stageOf } from '@/lib/domain/assignment-stage'
import { AssignmentsProvider, useAssignments } from '@/lib/ui/units/assignments-provider'
import { useServerNow } from '@/lib/ui/units/use-server-now'
import { byStage, decisionsOf, filterAssignments, NO_FILTER } from './list/filter-assignments'
import { Filters } from './list/filters'
import styles from './list/list.module.css'
import { Numbers } from './list/numbers'
import { UnitRows } from './list/unit-rows'
import { UnitsContextProvider, type UnitsPlaces, type UnitsRights, useUnits } from './units-context'

/** All that is open, however old, and what was asked last, whatever became of it. */
const QUERIES = ['open=1&limit=1000', 'limit=700']
const CLOCK_MS = 10_000

/** Who must act and who has, as the log says it now. */
export function UnitsScreen({ rights, ...places }: UnitsPlaces & { rights: UnitsRights }) {
  return (
    <UnitsContextProvider rights={rights} {...places}>
      <AssignmentsProvider queries={QUERIES}>
        <Screen />
      </AssignmentsProvider>
    </UnitsContextProvider>
  )
}

function Screen() {
  const t = useTranslations('units')
  const { rights, districtOf } = useUnits()
  const { all, status } = useAssignments()
  const now = useServerNow(CLOCK_MS)
  const [filter, setFilter] = useState(NO_FILTER)
  const { unitId } = rights
  const chosen = useMemo(
    () => filterAssignments(all, filter, { unitId, districtOf }),
    [all, filter, unitId, districtOf],
  )
  const stages = useMemo(() => byStage(chosen), [chosen])
  const decisions = useMemo(() => decisionsOf(all), [all])
  const mine = useMemo(() => {
    const { silent, received } = byStage(all.filter((one) => one.unit.id === unitId))
    return [...silent, ...received]
  }, [all, unitId])
  const counted = useMemo(() => chosen.filter((one) => stageOf(one) !== 'overtaken'), [chosen])
  return (
    <main id="main" className={styles.page}>
      <h1>{t('title')}</h1>
      <div role="status">
        {status === 'loading' && all.length === 0 ? <p>{t('list.loading')}</p> : null}
        {status === 'behind' ? <p className={styles.warning}>{t('list.behind')}</p> : null}
        {status === 'refused' ? <p className={styles.warning}>{t('list.refused')}</p> : null}
      </div>
      {status === 'ready' && all.length === 0 ? (
        <div className={styles.part}>
          <h2>{t('list.nothing')}</h2>
          <p>{t('list.nothingText')}</p>
        </div>
      ) : null}
      {all.length > 0 ? (
        <>
          {unitId && !filter.mine ? (
            <UnitRows title={t('list.mine')} none={t('list.mineNone')} rows={mine} now={now} />
          ) : null}
          <Numbers assignments={counted} />
          <Filters filter={filter} decisions={decisions} onChange={setFilter} />
          {chosen.length === 0 ? <p>{t('list.nothingHere')}</p> : null}
          <UnitRows title={t('list.silent')} none={t('list.silentNone')} rows={stages.silent} now={now} />
          <UnitRows title={t('list.received')} rows={stages.received} now={now} />
          <UnitRows title={t('list.done')} none={t('list.doneNone')} rows={stages.done} now={now} />
          {stages.overtaken.length > 0 ? (
            <details className={styles.fold}>
              <summary>{t('list.overtaken', { count: stages.overtaken.length })}</summary>
              <UnitRows title={t('stage.overtaken')} rows={stages.overtaken} now={null} />
            </details>
          ) : null}
        </>
      ) : null}
    </main>
  )
}
