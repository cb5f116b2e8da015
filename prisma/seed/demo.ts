import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type ApiKeyStore, createApiKey, findKeyHolder } from '../../lib/auth/api-key'
import type { Auth } from '../../lib/auth/create-auth'
import { ROLES } from '../../lib/auth/role'
import { decisionDraftSchema } from '../../lib/domain/decision'
import { type Gazetteer, readDecision } from '../../lib/domain/reading/read-decision'
import type { Services } from '../../lib/runtime'
import type { Clock, ReadStore } from '../../lib/services/ports'

const DECISION_FILE = 'prisma/seed/decision-89-2021-08-15.csv'
const COMMUNES_OF_89 = 29
/** Who is needed besides the operator to see texts revised and the installation kept: nobody approves their own. */
const OTHERS = [
  { role: 'admin', username: 'admin', name: 'Quản trị (minh họa)' },
  { role: 'editor', username: 'editor', name: 'Biên tập một (minh họa)' },
  { role: 'editor', username: 'editor2', name: 'Biên tập hai (minh họa)' },
] as const
const addressOf = (username: string): string => `${username}@demo.example`

const credentialsSchema = z.object({
  url: z.string(),
  operator: z.object({ email: z.string(), password: z.string() }),
  /** Others to sign in as, by role; the same password. */
  others: z.array(z.object({ role: z.enum(ROLES), email: z.string() })).default([]),
  apiKey: z.string(),
})
export type DemoCredentials = z.infer<typeof credentialsSchema>

export type DemoParts = {
  folder: string
  url: string
  auth: Auth
  apiKeys: ApiKeyStore
  clock: Clock
  services: Services
  read: ReadStore
  gazetteer: Gazetteer
}

/** Publishes the real decision 89/QĐ-BCĐ of 15 August 2021, as the press reported it for 29 communes, into an empty log. */
async function seedDecision({ services, read, gazetteer }: DemoParts): Promise<void> {
  if ((await read.decisions(1)).length > 0) return
  const reading = readDecision(readFileSync(DECISION_FILE, 'utf8'), gazetteer)
  if (reading.items.length !== COMMUNES_OF_89 || reading.questions.length > 0)
    throw new Error(`${DECISION_FILE}: ${reading.items.length} communes read, ${COMMUNES_OF_89} expected.`)
  const items = reading.items.map(({ communeCode, zone }) => ({ communeCode, zone }))
  const draft = decisionDraftSchema.parse({ ...reading.header, items })
  const published = await services.publish(draft, { id: 'demo', name: 'Dữ liệu minh họa' }, 'demo-decision-89')
  if (!published.ok) throw new Error(`Decision 89 was refused: ${published.reason}.`)
}

function readCredentials(file: string): DemoCredentials | null {
  if (!existsSync(file)) return null
  const parsed = credentialsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  return parsed.success ? parsed.data : null
}

type Seeded = { role: (typeof ROLES)[number]; username: string; name: string }

/** Makes a demo account, or gives the existing one back the password that the file says. */
async function seedAccount({ auth }: DemoParts, account: Seeded, password: string): Promise<void> {
  const email = addressOf(account.username)
  const made = await auth.createUser({ ...account, email, password })
  if (made.ok) return
  const reset = await auth.resetPassword(email, password)
  if (!reset.ok) throw new Error(`The demo account ${email} could not be made: ${made.reason}.`)
}

const OPERATOR: Seeded = { role: 'operator', username: 'operator', name: 'Cán bộ trực (minh họa)' }

/** Seeds the demonstration once, and says how to sign in; a second start reuses all of it. */
export async function seedDemo(parts: DemoParts): Promise<DemoCredentials> {
  await seedDecision(parts)
  const { folder, url, apiKeys, clock } = parts
  const file = join(folder, 'credentials.json')
  const known = readCredentials(file)
  const password = known?.operator.password ?? randomBytes(9).toString('base64url')
  const holder = known && (await findKeyHolder(apiKeys, known.apiKey, clock))
  const isWhole = holder && known.others.length === OTHERS.length
  if (!isWhole) for (const account of [OPERATOR, ...OTHERS]) await seedAccount(parts, account, password)
  const apiKey =
    known && holder ? known.apiKey : (await createApiKey(apiKeys, { name: 'demo', role: 'operator' }, clock)).key
  const others = OTHERS.map(({ role, username }) => ({ role, email: addressOf(username) }))
  const credentials = { url, operator: { email: addressOf(OPERATOR.username), password }, others, apiKey }
  writeFileSync(file, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 })
  return credentials
}
