import { useTranslations } from 'use-intl'
import type { Assignment } from '@/lib/domain/assignment'
import { useUnits } from '../units-context'

const NAMED = 3

/** Where an assignment is to be done, in a few words. */
export function useWhereWords(): (assignment: Pick<Assignment, 'communes' | 'keepGreen'>) => string {
  const t = useTranslations('units.row')
  const { nameOf, districtOf, districtName } = useUnits()
  function some(codes: readonly string[]): string {
    const districts = [...new Set(codes.map(districtOf))]
    const [district = ''] = districts
    if (codes.length > NAMED)
      return districts.length === 1
        ? t('many', { count: codes.length, districts: districtName(district) })
        : t('manyDistricts', { count: codes.length, districts: districts.length })
    if (districts.length === 1)
      return t('one', { place: codes.map(nameOf).join(', '), district: districtName(district) })
    return codes.map((code) => t('one', { place: nameOf(code), district: districtName(districtOf(code)) })).join('; ')
  }
  return ({ communes, keepGreen }) =>
    [
      ...(communes.length > 0 ? [some(communes)] : []),
      ...(keepGreen.length > 0 ? [t('keepGreen', { places: some(keepGreen) })] : []),
    ].join('; ')
}
