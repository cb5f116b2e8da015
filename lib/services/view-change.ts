import type { Assignment } from '../domain/assignment'
import { type Catalogue, dutyKey, KEEP_GREEN_DUTIES, moveKey } from '../domain/catalogue'
import type { ZoneChange } from '../domain/change'
import { fillPackage } from '../domain/fill-package'
import type { KeepGreenPackage, MessagePackage } from '../domain/message-package'
import type { Duty } from '../domain/responsible-unit'
import { accept, type Result, refuse } from '../domain/result'
import { toIso } from '../domain/time'
import { withVariants, zoneByLanguage } from '../domain/with-variants'
import { fillKeepGreen } from './fill-keep-green'
import type { AssignmentRecord, ContentStore, Places, ReadStore } from './ports'
import { prepareBytes } from './prepare-bytes'
import { presentAssignment } from './present-assignment'

export type UnitView = {
  id: string
  name: string
  level: string
  /** Asked because its place changed, or because its green place borders the one that did. */
  because: 'change' | 'keep-green'
  duties: Duty[]
  assignment?: Assignment
}
export type KeepGreenView = { commune: string; communeName: string; districtName: string; package: KeepGreenPackage }
export type ChangeView = ReturnType<typeof facts> & {
  package: MessagePackage
  /** What is said in the green places beside it; empty where it did not turn red or orange. */
  keepGreen: KeepGreenView[]
  units: UnitView[]
}

const KEPT_CHANGES = 2_000

function facts(change: ZoneChange, places: Places) {
  const commune = places.communes.get(change.commune)
  return {
    seq: change.seq,
    commune: change.commune,
    communeName: commune?.name ?? change.commune,
    districtCode: commune?.districtCode ?? '',
    districtName: commune?.districtName ?? '',
    from: change.from,
    to: change.to,
    transition: change.transition,
    effectiveAt: toIso(change.effectiveAt),
    since: change.since,
    decision: change.decision,
    revokes: change.revokes,
    edition: change.edition,
    at: toIso(change.at),
  }
}
export type ChangeFacts = ReturnType<typeof facts>

/** A change's own facts, for lists. */
export const changeFacts = facts

function unitView(record: AssignmentRecord, change: ZoneChange, catalogue: Catalogue): UnitView {
  const duties = catalogue.duties[record.unit.kind] ?? {}
  const isOwn = record.communes.includes(change.commune)
  const guards = record.keepGreen.some((code) => change.keepGreen.includes(code))
  return {
    id: record.unit.id,
    name: record.unit.name,
    level: record.unit.level,
    because: isOwn ? 'change' : 'keep-green',
    duties: [
      ...(isOwn ? (duties[dutyKey(change.to, change.transition)] ?? []) : []),
      ...(guards ? (duties[KEEP_GREEN_DUTIES] ?? []) : []),
    ],
  }
}

function keepGreenViews(change: ZoneChange, catalogue: Catalogue, places: Places): KeepGreenView[] {
  const template = change.to === null ? undefined : catalogue.keepGreen[change.to]
  if (!template) return []
  return change.keepGreen.flatMap((code) => fillKeepGreen(template, change, code, places) ?? [])
}

/**
 * A change with its package and its units. What the public sees never alters, so
 * it is kept; staff get the assignments' present state on top. Refusal: `unknown-change`.
 */
export function createViewChange({
  read,
  content,
  places,
}: {
  read: ReadStore
  content: ContentStore
  places: Places
}) {
  const catalogues = new Map<string, Promise<Catalogue | null>>()
  const kept = new Map<number, Promise<Result<{ view: ChangeView; bytes: ReturnType<typeof prepareBytes> }>>>()

  function catalogueOf(edition: string, version: number): Promise<Catalogue | null> {
    const key = `${edition} ${version}`
    const found = catalogues.get(key) ?? content.read(edition, version)
    catalogues.set(key, found)
    found.then(
      (catalogue) => catalogue ?? catalogues.delete(key),
      () => catalogues.delete(key),
    )
    return found
  }

  async function build(change: ZoneChange): Promise<ChangeView> {
    const catalogue = await catalogueOf(change.edition, change.version)
    const template = catalogue?.packages[moveKey(change.from, change.to)]
    if (!catalogue || !template) throw new Error(`No package ${change.edition} v${change.version} for ${change.seq}.`)
    const filled = fillPackage(
      withVariants(template, catalogue.variants),
      change.fills,
      zoneByLanguage(catalogue, change.to),
    )
    if (!filled.ok) throw new Error(`The package of change ${change.seq} has blanks: ${filled.blanks.join(', ')}.`)
    const assignments = await read.assignmentsOf(change)
    const units = assignments.map((record) => unitView(record, change, catalogue))
    const keepGreen = keepGreenViews(change, catalogue, places)
    return { ...facts(change, places), package: filled.value, keepGreen, units }
  }

  async function make(seq: number): Promise<Result<{ view: ChangeView; bytes: ReturnType<typeof prepareBytes> }>> {
    const change = await read.change(seq)
    if (!change) return refuse('unknown-change', { seq })
    const view = await build(change)
    return accept({ view, bytes: prepareBytes(view) })
  }

  /** Thousands who open one change at the same moment share one making of it. */
  function load(seq: number) {
    const before = kept.get(seq)
    if (before) return before
    const making = make(seq)
    const [oldest] = kept.keys()
    if (kept.size >= KEPT_CHANGES && oldest !== undefined) kept.delete(oldest)
    kept.set(seq, making)
    making.then(
      (made) => made.ok || kept.delete(seq),
      () => kept.delete(seq),
    )
    return making
  }

  async function publicView(seq: number): Promise<Result<ChangeView>> {
    const made = await load(seq)
    return made.ok ? accept(made.value.view) : made
  }

  async function publicBytes(seq: number): Promise<Result<ReturnType<typeof prepareBytes>>> {
    const made = await load(seq)
    return made.ok ? accept(made.value.bytes) : made
  }

  async function staffView(seq: number): Promise<Result<ChangeView>> {
    const view = await publicView(seq)
    const change = view.ok ? await read.change(seq) : null
    if (!view.ok || !change) return view
    const records = await read.assignmentsOf(change)
    const byUnit = new Map(records.map((record) => [record.unit.id, presentAssignment(record)]))
    const units = view.value.units.map((unit) => {
      const assignment = byUnit.get(unit.id)
      return assignment ? { ...unit, assignment } : unit
    })
    return accept({ ...view.value, units })
  }

  return { publicView, publicBytes, staffView }
}
