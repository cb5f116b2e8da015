import type { AnswerView, AssignedChange, DutiesBecause, KeptGreen } from '../domain/answer-view'
import { type Catalogue, dutyKey, KEEP_GREEN_DUTIES } from '../domain/catalogue'
import type { ZoneChange } from '../domain/change'
import { accept, type Result, refuse } from '../domain/result'
import { toIso } from '../domain/time'
import type { AssignmentRecord, Clock, ContentStore, Places, ReadStore } from './ports'
import { presentAssignment } from './present-assignment'

/** As whoever answers sees it, with what else the doors say. */
export type AssignmentView = Omit<AnswerView, 'changes'> & {
  unit: { id: string; name: string; level: string }
  changes: (AssignedChange & { districtCode: string })[]
}

type Change = ZoneChange & { overtaken: boolean }

const placeNames = (code: string, { communes }: Places) => {
  const commune = communes.get(code)
  return { name: commune?.name ?? code, districtName: commune?.districtName ?? '', code: commune?.districtCode ?? '' }
}

function showChange(change: Change, places: Places): AssignmentView['changes'][number] {
  const { seq, commune, from, to, transition, effectiveAt, overtaken } = change
  const { name: communeName, districtName, code: districtCode } = placeNames(commune, places)
  const shown = { seq, commune, communeName, districtCode, districtName, from, to, transition, overtaken }
  return { ...shown, effectiveAt: toIso(effectiveAt) }
}

function showGuarded(code: string, changes: readonly Change[], places: Places): KeptGreen {
  const { name, districtName } = placeNames(code, places)
  const neighbours = changes
    .filter(({ keepGreen }) => keepGreen.includes(code))
    .map(({ commune, to, seq }) => ({ commune, name: placeNames(commune, places).name, zone: to, seq }))
  return { commune: code, name, districtName, neighbours }
}

function dutiesOf(record: AssignmentRecord, own: readonly Change[], catalogue: Catalogue | null): DutiesBecause[] {
  const duties = catalogue?.duties[record.unit.kind] ?? {}
  const kinds = new Map(own.map(({ to, transition }) => [dutyKey(to, transition), { to, transition }]))
  const groups = [...kinds].map(
    ([key, { to, transition }]): DutiesBecause => ({
      because: 'change',
      to,
      transition,
      duties: duties[key] ?? [],
    }),
  )
  if (record.keepGreen.length > 0)
    groups.push({ because: 'keep-green', to: 'green', transition: null, duties: duties[KEEP_GREEN_DUTIES] ?? [] })
  return groups
}

/** All that whoever answers an assignment needs to see. Looking answers nothing. Refusal: `unknown-assignment`. */
export const viewAssignment =
  ({ read, content, places, clock }: { read: ReadStore; content: ContentStore; places: Places; clock: Clock }) =>
  async (id: string): Promise<Result<AssignmentView>> => {
    const record = await read.assignment(id)
    if (!record) return refuse('unknown-assignment', { id })
    const changes = await read.changesOf(record.batch)
    const [first] = changes
    const own = changes.filter(({ commune }) => record.communes.includes(commune))
    const catalogue = first ? await content.read(first.edition, first.version) : null
    const below = await read.silentBelow(record.batch, record.unit.id)
    const assignment = presentAssignment(record)
    return accept({
      assignment,
      unit: assignment.unit,
      changes: own.map((change) => showChange(change, places)),
      keepGreen: record.keepGreen.map((code) => showGuarded(code, changes, places)),
      duties: dutiesOf(record, own, catalogue),
      silentBelow: below.map(presentAssignment),
      now: toIso(clock.now()),
    })
  }
