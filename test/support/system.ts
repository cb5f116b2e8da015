import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { currentEdition } from '@/lib/content'
import { createContentStore } from '@/lib/persistence/content-store'
import { startEmbeddedPostgres } from '@/lib/persistence/embedded-postgres'
import { loadPlaces } from '@/lib/persistence/load-places'
import { createLogStore } from '@/lib/persistence/log-store'
import { migrate } from '@/lib/persistence/migrate'
import { connectDatabase } from '@/lib/persistence/prisma-client'
import { createReadStore } from '@/lib/persistence/read-store'
import { createTextStore } from '@/lib/persistence/text-store'
import { answerAssignment } from '@/lib/services/answer-assignment'
import { createAnswerTimes } from '@/lib/services/answer-times-setting'
import { applyDueDecisions } from '@/lib/services/apply-due-decisions'
import { boardAt } from '@/lib/services/board-at'
import { changeAnswers } from '@/lib/services/change-answers'
import { checkDraft } from '@/lib/services/check-draft'
import { exportUnits, importUnits } from '@/lib/services/import-units'
import { makeCatalogue } from '@/lib/services/make-catalogue'
import { createPreparedBoard } from '@/lib/services/prepared-board'
import { publishDecision } from '@/lib/services/publish-decision'
import { raiseOverdue } from '@/lib/services/raise-overdue'
import { readEvents } from '@/lib/services/read-events'
import { createRegistry } from '@/lib/services/registry'
import { revokeDecision } from '@/lib/services/revoke-decision'
import { surfaceFrom } from '@/lib/services/surfacing'
import { createTexts } from '@/lib/services/texts'
import { viewAssignment } from '@/lib/services/view-assignment'
import { createViewChange } from '@/lib/services/view-change'
import { viewCommune } from '@/lib/services/view-commune'
import { createZoneTrend } from '@/lib/services/zone-trend'
import { seedPlaces } from '@/prisma/seed/places'

/** A clock that a test sets. */
export function settableClock(start = new Date('2021-10-01T08:00:00+07:00')) {
  let now = start
  return {
    now: () => now,
    set: (instant: string | Date) => {
      now = new Date(instant)
    },
    forward: (ms: number) => {
      now = new Date(now.getTime() + ms)
    },
  }
}

/** The services on a real, fresh PostgreSQL of their own, with a clock that the test sets; on other places where a folder is given. */
export async function startSystem(geo?: string) {
  mkdirSync('.test-data', { recursive: true })
  const folder = mkdtempSync(join('.test-data', 'system-'))
  const server = await startEmbeddedPostgres(join(folder, 'db'))
  await migrate(server.url)
  const db = connectDatabase(server.url)
  const places = await loadPlaces(geo)
  const clock = settableClock()
  const content = createContentStore(db)
  await seedPlaces(db, places)
  // The log never goes back in time, and it was begun just now: the test's clock starts earlier.
  await db.logHead.update({ where: { id: 1 }, data: { at: clock.now() } })
  const version = await content.put(currentEdition.edition.id, makeCatalogue(currentEdition), clock.now())
  const surfacing = surfaceFrom(currentEdition)
  const log = createLogStore(db, clock.now)
  const read = createReadStore(db)
  const board = createPreparedBoard(read)
  return {
    url: server.url,
    db,
    places,
    clock,
    content,
    log,
    read,
    board,
    version,
    services: {
      boardAt: boardAt({ read, clock, places }),
      events: readEvents({ read }),
      check: checkDraft({ read, clock, places }),
      publish: publishDecision({ log, clock, places, surfacing }),
      revoke: revokeDecision({ log, places, surfacing }),
      applyDue: applyDueDecisions({ log, clock, places, surfacing }),
      answer: answerAssignment({ log }),
      raiseOverdue: raiseOverdue({ log, clock, surfacing }),
      viewAssignment: viewAssignment({ read, content, places, clock }),
      changeAnswers: changeAnswers({ read }),
      registry: createRegistry({ log, read, places, kinds: currentEdition.unitKinds }),
      importUnits: importUnits({ log }),
      exportUnits: exportUnits({ read }),
      answerTimes: createAnswerTimes({ log, read }),
      change: createViewChange({ read, content, places }),
      commune: viewCommune({ read, places, board }),
      trend: createZoneTrend({ read, board, places }),
      texts: createTexts({ log, texts: createTextStore(db), content, places, clock, edition: currentEdition }),
    },
    async stop() {
      await db.$disconnect()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type System = Awaited<ReturnType<typeof startSystem>>

export const OPERATOR = { id: 'operator-1', name: 'Cán bộ trực' }
