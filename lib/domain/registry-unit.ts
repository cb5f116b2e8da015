import type { ResponsibleUnit } from './responsible-unit'

/** Who answers for a body, as people entered it; never invented. */
export type UnitContact = { person: string | null; phone: string | null; email: string | null; note: string | null }

/** A body with all that the installation knows of it. `name` is the guideline's, or the one that it was added with. */
export type RegistryUnit = ResponsibleUnit &
  UnitContact & {
    /** The name that it has here, where an administrator gave it one. */
    ownName: string | null
    /** False for one that is not asked any more. */
    active: boolean
    /** True for one that an administrator added. */
    added: boolean
    /** Rises with every edit. */
    revision: number
  }

/** What an edit can alter. */
export type UnitFields = UnitContact & Pick<RegistryUnit, 'ownName' | 'active'>
export const UNIT_FIELDS = [
  'ownName',
  'person',
  'phone',
  'email',
  'note',
  'active',
] as const satisfies readonly (keyof UnitFields)[]

/** The fields in which an edit differs from what stands. */
export const fieldsChanged = (unit: RegistryUnit, edit: Partial<UnitFields>): (keyof UnitFields)[] =>
  UNIT_FIELDS.filter((field) => edit[field] !== undefined && edit[field] !== unit[field])
