import { UNIT_LEVELS } from '../../domain/responsible-unit'
import { getTranslator } from '../../i18n/translator'
import type { UnitView } from '../../services/view-change'
import { StaffAnswer, StaffAnswers } from '../units/staff-answers'
import { ItemList } from './item-list'
import styles from './package.module.css'
import { SourceNote } from './source-note'

const t = getTranslator('messagePackage')

/** Those nearest to the people first. */
const LEVELS = [...UNIT_LEVELS].reverse()

type ListedUnit = UnitView & { because?: 'change' | 'keep-green' }

/** Who acts on a change, by level, each body with its duties and their paragraphs of part IV. */
export function UnitList({ units, edition }: { units: readonly ListedUnit[]; edition: string }) {
  // Only staff are drawn them.
  const asked = units.flatMap(({ assignment }) => assignment ?? [])
  const levels = <Levels units={units} />
  return (
    <section className={styles.section} aria-labelledby="units">
      <h2 id="units">{t('whoActs')}</h2>
      {units.length > 0 ? <SourceNote source="IV" edition={edition} /> : <p>{t('noUnits')}</p>}
      {asked.length > 0 ? <StaffAnswers drawn={asked}>{levels}</StaffAnswers> : levels}
    </section>
  )
}

function Levels({ units }: { units: readonly ListedUnit[] }) {
  return LEVELS.map((level) => {
    const here = units.filter((unit) => unit.level === level)
    if (here.length === 0) return null
    return (
      <section key={level} className={styles.level} aria-labelledby={`units-${level}`}>
        <h3 id={`units-${level}`}>{t(`level.${level}`)}</h3>
        <ul className={styles.units}>
          {here.map((unit) => (
            <li key={unit.id} className={styles.unit}>
              <h4>{unit.name}</h4>
              {unit.because === 'keep-green' ? <p className={styles.because}>{t('keepsGreen')}</p> : null}
              {unit.assignment ? <StaffAnswer drawn={unit.assignment} /> : null}
              {unit.duties.length > 0 ? <ItemList items={unit.duties} /> : <p>{t('noDuties')}</p>}
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
