import type { AssignmentAnswerEntry } from '../domain/assignment'
import {
  ANSWER_KINDS,
  ANSWER_WAYS,
  type AnswerKind,
  type AnswerWay,
  ASSIGNMENT_STATES,
  type AssignmentState,
} from '../domain/assignment-state'
import type { BoardEntry } from '../domain/board'
import type { ZoneChange } from '../domain/change'
import { CHANNELS, type Channel } from '../domain/channel'
import type { Decision, DecisionRef, DecisionState } from '../domain/decision'
import type { ChangeFills } from '../domain/message-package'
import { toIso } from '../domain/time'
import { TRANSITIONS, transitionOf } from '../domain/transition'
import type { AssignmentRecord } from '../services/ports'
import type * as row from './generated/models'

const oneOf = <T extends string>(allowed: readonly T[], value: string): T => {
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new Error(`The database holds an unknown value: ${value}`)
  return found
}

export const stateToDomain = (state: row.DecisionModel['state']): DecisionState =>
  state === 'in_force' ? 'in-force' : state

export const stateToRow = (state: DecisionState): row.DecisionModel['state'] =>
  state === 'in-force' ? 'in_force' : state

export const toDecision = (r: row.DecisionModel & { items: row.DecisionItemModel[] }): Decision => ({
  id: r.id,
  number: r.number,
  issuer: r.issuer,
  signedOn: r.signedOn.toISOString().slice(0, 10),
  effectiveAt: r.effectiveAt,
  items: r.items.map((item) => ({ communeCode: item.communeCode, zone: item.zone })),
  note: r.note,
  state: stateToDomain(r.state),
  order: r.order,
  publishedAt: r.publishedAt,
  publishedBy: r.publishedBy,
  revokedAt: r.revokedAt,
  revokeReason: r.revokeReason,
})

export const toEntry = (r: row.CommuneZoneModel): BoardEntry => ({
  zone: r.zone,
  since: r.since ? toIso(r.since) : null,
  decision: r.decisionId && r.decisionNumber ? { id: r.decisionId, number: r.decisionNumber } : null,
})

export const toChange = (r: row.ZoneChangeModel, numbers: ReadonlyMap<string, string>): ZoneChange => {
  const ref = (id: string): DecisionRef => ({ id, number: numbers.get(id) ?? id })
  return {
    seq: r.seq,
    batch: r.batch,
    commune: r.communeCode,
    from: r.from,
    to: r.to,
    // A later release beside this one may have another name for it.
    transition: TRANSITIONS.find((one) => one === r.transition) ?? transitionOf(r.from, r.to),
    effectiveAt: r.effectiveAt,
    since: r.since ? toIso(r.since) : null,
    decision: ref(r.decisionId),
    revokes: r.revokesId ? ref(r.revokesId) : null,
    edition: r.edition,
    version: r.version,
    fills: r.fills as ChangeFills,
    keepGreen: r.keepGreen,
    at: r.at,
  }
}

export const toAnswer = (r: row.AssignmentAnswerModel): AssignmentAnswerEntry => ({
  id: r.id,
  at: toIso(r.at),
  who: r.who,
  via: oneOf<AnswerWay>(ANSWER_WAYS, r.via),
  answer: oneOf<AnswerKind>(ANSWER_KINDS, r.answer),
  channel: r.channel === null ? null : oneOf<Channel>(CHANNELS, r.channel),
  note: r.note,
  undoes: r.undoes,
})

export const toAssignment = (
  r: row.AssignmentModel & { answers: row.AssignmentAnswerModel[] },
  number: string,
): AssignmentRecord => ({
  id: r.id,
  batch: r.batch,
  position: r.position,
  unit: { id: r.unitId, name: r.unitName, level: r.level, kind: r.unitKind },
  decision: { id: r.decisionId, number },
  communes: r.communes,
  keepGreen: r.keepGreen,
  state: oneOf<AssignmentState>(ASSIGNMENT_STATES, r.state),
  sentAt: r.sentAt,
  acknowledgedAt: r.acknowledgedAt,
  doneAt: r.doneAt,
  who: r.who,
  note: r.note,
  channels: r.channels.map((channel) => oneOf<Channel>(CHANNELS, channel)),
  dueAt: r.dueAt,
  escalateAt: r.escalateAt,
  overdueAt: r.overdueAt,
  escalatedAt: r.escalatedAt,
  escalatedTo: r.escalatedToId === null ? null : { id: r.escalatedToId, name: r.escalatedToName ?? r.escalatedToId },
  supersededAt: r.supersededAt,
  answers: r.answers.map(toAnswer),
})
