import Papa from 'papaparse'
import { guardCell } from '../../domain/csv-cell'
import type { RegistryUnit } from '../../domain/registry-unit'
import { BOM, COLUMNS } from './columns'

/** All units as CSV for spreadsheets: UTF-8 with its mark, no cell that runs as a formula. */
export const writeUnitFile = (units: readonly RegistryUnit[]): string =>
  BOM +
  Papa.unparse(
    {
      fields: COLUMNS.map(({ title }) => title),
      data: units.map((unit) => COLUMNS.map(({ cell }) => guardCell(cell(unit) ?? ''))),
    },
    { newline: '\r\n' },
  )
