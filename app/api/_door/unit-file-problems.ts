import { getTranslator } from '@/lib/i18n/translator'
import type { UnitFileProblem } from '@/lib/services/unit-file'

const words = getTranslator('unitFile')

/** What is wrong with a file of units, in words, with the way out. */
export const sayUnitFileProblems = (problems: readonly UnitFileProblem[]) =>
  problems.map(({ line, column, code, value }) => ({
    line,
    column,
    code,
    text: words(`${code}.text`, { value }),
    remedy: words(`${code}.remedy`),
  }))
