import { FORMULA, HOSTILE, HOSTILE_SHORT, TURN } from '../../support/hostile'
import { type Asker, signedIn } from './as-page'
import { draftFor } from './place-drafts'

const RED = '31783'
const WITHDRAWN = '31786'

type Server = { url: string; password: string }
type Text = { key: string; title: string | null; form: unknown; text: string; uses: unknown[] }
type Unit = { id: string; revision: number; districtCode: string | null; communeCode: string | null }
type Assignment = { id: string; unit: { id: string; level: string } }

async function units(admin: Asker): Promise<void> {
  const { units: all } = await admin.read<{ units: Unit[] }>('GET', '/api/v1/units')
  const near = all.filter(({ communeCode, districtCode }) => communeCode === RED || (!communeCode && !districtCode))
  const fields = { ownName: `${TURN}${HOSTILE}`, person: HOSTILE, phone: `0299 ${HOSTILE_SHORT}`, note: FORMULA }
  for (const { id, revision } of near) await admin.send('PATCH', `/api/v1/units/${id}`, { revision, ...fields })
}

/** The text that most packages of red hold, replaced by markup and put into force by another editor; another left as a draft. */
async function texts(one: Asker, other: Asker): Promise<string> {
  const { texts: all } = await one.read<{ texts: Text[] }>('GET', '/api/v1/texts?zone=red')
  const [text, next] = all
    .filter(({ title, form, text: words }) => title === null && form === null && !words.includes('{'))
    .sort((a, b) => b.uses.length - a.uses.length)
  if (!text || !next) throw new Error('No text without blanks.')
  const words = { title: null, text: `${HOSTILE}\n${FORMULA}`, note: HOSTILE }
  const draft = async ({ key }: Text) =>
    (await one.read<{ id: string }>('POST', '/api/v1/texts/revisions', { ...words, key })).id
  const id = await draft(text)
  await one.send('POST', `/api/v1/texts/revisions/${id}/submit`, {})
  await other.send('POST', `/api/v1/texts/revisions/${id}/approve`, { note: HOSTILE })
  await one.send('POST', `/api/v1/texts/revisions/${await draft(next)}/submit`, {})
  return next.key
}

const decision = (code: string, number: string) => ({
  ...draftFor(code, 'red'),
  number,
  issuer: HOSTILE,
  note: HOSTILE,
})

/** Answers and links of what was asked for. */
async function answers(operator: Asker): Promise<string> {
  const { assignments } = await operator.read<{ assignments: Assignment[] }>('GET', '/api/v1/assignments?open=1')
  const own = assignments.find(({ unit }) => unit.level === 'commune')
  const another = assignments.find(({ unit }) => unit.level === 'province')
  if (!own || !another) throw new Error('Nobody is asked to act.')
  const links = `/api/v1/assignments/${own.id}/links`
  const { url } = await operator.read<{ url: string }>('POST', links, { person: HOSTILE })
  await operator.send('POST', `/api/v1/assignments/${another.id}/acknowledge`, { note: HOSTILE })
  await operator.send('POST', `/api/v1/assignments/${another.id}/done`, { note: HOSTILE })
  return new URL(url).pathname
}

/**
 * Writes markup that would run into every free text there is, through the doors,
 * as those who may write there. Leads to the screens that show it.
 */
export async function fillHostile({ url, password }: Server) {
  const admin = await signedIn(url, 'admin@demo.example', password, HOSTILE)
  const one = await signedIn(url, 'editor@demo.example', password)
  const other = await signedIn(url, 'editor2@demo.example', password)
  await units(admin)
  await admin.send('POST', '/api/auth/admin/create-user', {
    name: `${HOSTILE}${TURN}`,
    email: 'sly@example.vn',
    password: 'mật-khẩu-đủ-dài',
    role: 'viewer',
  })
  await one.send('PUT', '/api/v1/local-additions/950', { hotline: HOSTILE_SHORT, localNote: HOSTILE, revision: 0 })
  const text = await texts(one, other)
  const { id, seqs } = await admin.read<{ id: string; seqs: number[] }>(
    'POST',
    '/api/v1/decisions',
    decision(RED, HOSTILE),
  )
  const gone = await admin.read<{ id: string }>('POST', '/api/v1/decisions', decision(WITHDRAWN, FORMULA))
  await admin.send('POST', `/api/v1/decisions/${gone.id}/revoke`, { reason: HOSTILE })
  return {
    admin,
    one,
    text,
    change: seqs[0] ?? 0,
    decision: id,
    answer: await answers(admin),
    next: () => decision(WITHDRAWN, `${HOSTILE_SHORT} ${Date.now()}`),
  }
}
