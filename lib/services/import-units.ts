import { fieldsChanged, type RegistryUnit, type UnitFields } from '../domain/registry-unit'
import { accept, type Result, refuse } from '../domain/result'
import type { Actor, LogStore, ReadStore } from './ports'
import { writeUnitEdit } from './registry'
import { firstProblems, type UnitFileProblem, type UnitFileRow } from './unit-file/problem'
import { readUnitFile } from './unit-file/read'
import { writeUnitFile } from './unit-file/write'

export type UnitImport = {
  dry: boolean
  lines: number
  changed: number
  unchanged: number
  changes: { line: number; id: string; name: string; fields: (keyof UnitFields)[] }[]
}

type Step = { row: UnitFileRow; unit: RegistryUnit; fields: (keyof UnitFields)[] }

/** What a file's rows come to against the registry: edits, or everything that stands against them. */
function plan(rows: readonly UnitFileRow[], units: readonly RegistryUnit[]) {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const seen = new Set<string>()
  const steps: Step[] = []
  const problems: UnitFileProblem[] = []
  for (const row of rows) {
    const at = { line: row.line, column: 'Mã đơn vị', value: row.id.slice(0, 100) }
    const unit = byId.get(row.id)
    const fields = unit ? fieldsChanged(unit, row.edit) : []
    if (!unit) problems.push({ ...at, code: 'unknown-unit' })
    else if (seen.has(row.id)) problems.push({ ...at, code: 'unit-twice' })
    else if (fields.length > 0 && row.revision !== null && row.revision !== unit.revision)
      problems.push({ ...at, code: 'moved' })
    else steps.push({ row, unit, fields })
    seen.add(row.id)
  }
  return { steps, problems }
}

/**
 * Takes a file of units over, all of it in one write or nothing. `dry` only says
 * what it would do. Refusal: `invalid-units-file` with every problem.
 */
export const importUnits =
  ({ log }: { log: LogStore }) =>
  async (text: string, dry: boolean, actor: Actor): Promise<Result<UnitImport>> => {
    const { rows, problems: own } = readUnitFile(text)
    return log.write(async (write) => {
      const { steps, problems: against } = plan(rows, await write.units())
      const problems = [...own, ...against]
      if (problems.length > 0) return refuse('invalid-units-file', { problems: firstProblems(problems) })
      const edits = steps.filter(({ fields }) => fields.length > 0)
      if (!dry && edits.length > 0) {
        for (const { unit, row } of edits) await writeUnitEdit(write, unit, row.edit, actor)
        const data = { lines: rows.length, changed: edits.length }
        await write.audit({ actor, action: 'unit:import', subject: 'units', data })
      }
      return accept({
        dry,
        lines: rows.length,
        changed: edits.length,
        unchanged: rows.length - edits.length,
        changes: edits.map(({ row, unit, fields }) => ({
          line: row.line,
          id: unit.id,
          name: unit.ownName ?? unit.name,
          fields,
        })),
      })
    })
  }

/** All units as a file that `importUnits` takes back. */
export const exportUnits =
  ({ read }: { read: Pick<ReadStore, 'units'> }) =>
  async (): Promise<string> =>
    writeUnitFile(await read.units())
