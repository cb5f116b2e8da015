import { randomUUID } from 'node:crypto'
import { fieldsChanged, type RegistryUnit, type UnitFields } from '../domain/registry-unit'
import type { UnitKind } from '../domain/resolve-units'
import { accept, type Result, refuse } from '../domain/result'
import type { NewUnit, UnitEdit } from '../domain/unit-fields-schema'
import type { Actor, LogStore, LogWrite, Places, ReadStore } from './ports'
import { presentUnit, type UnitInRegistry } from './present-unit'

type KindAt = Pick<UnitKind, 'kind' | 'level'>
export type RegistryDeps = { log: LogStore; read: ReadStore; places: Places; kinds: readonly KindAt[] }

/** The audit says which contacts were altered, and not what they are: it is kept for ever. */
const auditOf = (fields: readonly (keyof UnitFields)[], { ownName, active }: Partial<UnitFields>) => ({
  fields,
  ...(fields.includes('ownName') ? { ownName } : {}),
  ...(fields.includes('active') ? { active } : {}),
})

/** Writes an edit of a unit with its audit; the unit as it stands afterwards. */
export async function writeUnitEdit(
  write: LogWrite,
  unit: RegistryUnit,
  edit: Partial<UnitFields>,
  actor: Actor,
): Promise<RegistryUnit> {
  const fields = fieldsChanged(unit, edit)
  if (fields.length === 0) return unit
  const given = Object.fromEntries(fields.map((field) => [field, edit[field]])) as Partial<UnitFields>
  const next = { ...unit, ...given, revision: unit.revision + 1 }
  await write.updateUnit(next)
  await write.audit({ actor, action: 'unit:edit', subject: unit.id, data: auditOf(fields, given) })
  return next
}

/** Where a new unit stands, as its kind's level asks. Refusals: `unknown-unit-kind`, `unknown-district`, `unknown-commune`. */
function placeOf(
  { kind, districtCode, communeCode }: NewUnit,
  { kinds, places }: RegistryDeps,
): Result<Pick<RegistryUnit, 'level' | 'districtCode' | 'communeCode'>> {
  const level = kinds.find((one) => one.kind === kind)?.level
  if (!level) return refuse('unknown-unit-kind', { kind })
  if (level === 'province') return accept({ level, districtCode: null, communeCode: null })
  if (level === 'district')
    return districtCode && places.districts.has(districtCode)
      ? accept({ level, districtCode, communeCode: null })
      : refuse('unknown-district', { codes: [districtCode ?? ''] })
  const commune = places.communes.get(communeCode ?? '')
  if (!commune) return refuse('unknown-commune', { codes: [communeCode ?? ''] })
  return accept({ level, districtCode: commune.districtCode, communeCode: commune.code })
}

/** The registry of units: the guideline's, and those that administrators added. */
export function createRegistry(deps: RegistryDeps) {
  const { log, read, places, kinds } = deps
  return {
    /** All units with the kinds that one can be added of. */
    async list(withContacts: boolean): Promise<{ units: UnitInRegistry[]; kinds: KindAt[] }> {
      const units = await read.units()
      return {
        units: units.map((unit) => presentUnit(unit, places, withContacts)),
        kinds: kinds.map(({ kind, level }) => ({ kind, level })),
      }
    },

    /** Refusals: `unknown-unit`, `unit-moved` with what stands now. */
    edit: (id: string, { revision, ...edit }: UnitEdit, actor: Actor): Promise<Result<UnitInRegistry>> =>
      log.write(async (write) => {
        const unit = await write.unit(id)
        if (!unit) return refuse('unknown-unit', { id })
        if (unit.revision !== revision) return refuse('unit-moved', { current: presentUnit(unit, places, true) })
        return accept(presentUnit(await writeUnitEdit(write, unit, edit as Partial<UnitFields>, actor), places, true))
      }),

    /** Adds a body of a kind that the guideline knows. It is asked from the next act on. */
    add: (body: NewUnit, actor: Actor): Promise<Result<UnitInRegistry>> =>
      log.write(async (write) => {
        const place = placeOf(body, deps)
        if (!place.ok) return place
        const { kind, name, person, phone, email, note } = body
        const unit: RegistryUnit = {
          id: `${kind}-${randomUUID().slice(0, 8)}`,
          kind,
          name,
          ...place.value,
          ownName: null,
          person: person ?? null,
          phone: phone ?? null,
          email: email ?? null,
          note: note ?? null,
          active: true,
          added: true,
          revision: 0,
        }
        await write.insertUnit(unit)
        const { districtCode, communeCode } = unit
        await write.audit({
          actor,
          action: 'unit:add',
          subject: unit.id,
          data: { kind, name, districtCode, communeCode },
        })
        return accept(presentUnit(unit, places, true))
      }),
  }
}
