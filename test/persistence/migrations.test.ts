import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Written before the first release: there was no older server to run beside. */
const BEFORE_ANY_RELEASE = '20261123110000'

/** What a server of before would stumble over. */
const TAKES_AWAY: readonly RegExp[] = [
  /\bDROP\s+(TABLE|COLUMN|TYPE|VIEW|DEFAULT)\b/i,
  /\bRENAME\b/i,
  /\bSET\s+NOT\s+NULL\b/i,
  /\bALTER\s+COLUMN\s+\S+\s+(SET\s+DATA\s+)?TYPE\b/i,
  /\bADD\s+COLUMN\b(?:(?!\bDEFAULT\b|,|;).)*\bNOT\s+NULL\b(?:(?!\bDEFAULT\b|,|;).)*[,;]/is,
]
const isOnlyAdding = (sql: string) => !TAKES_AWAY.some((shape) => shape.test(sql))

test.each([
  ['ALTER TABLE "x" DROP COLUMN "y";', false],
  ['ALTER TABLE "x" RENAME TO "z";', false],
  ['ALTER TABLE "x" ALTER COLUMN "y" SET NOT NULL;', false],
  ['ALTER TABLE "x" ADD COLUMN "y" TEXT NOT NULL;', false],
  ['ALTER TABLE "x" ADD COLUMN "y" TEXT NOT NULL DEFAULT \'\';', true],
  ['ALTER TABLE "x" ADD COLUMN "y" TEXT, ADD COLUMN "z" INT;', true],
  ['CREATE TABLE "x" ("y" TEXT NOT NULL);', true],
])('%s only adds: %s', (sql, only) => expect(isOnlyAdding(sql)).toBe(only))

test('migrations since the first release only add, so that an older server runs beside a newer one', () => {
  const later = readdirSync('prisma/migrations').filter(
    (name) => /^\d{14}_/.test(name) && name > `${BEFORE_ANY_RELEASE}~`,
  )
  const wrong = later.filter((name) => !isOnlyAdding(readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8')))
  expect(wrong).toEqual([])
})
