import type { Action } from '@/lib/auth/permission'

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof METHODS)[number]

/** What a door's method asks of its asker. `link`: a personal link may too; `onlyLink`: nobody else. */
export type Rule = { action: Action; link?: true; onlyLink?: true }
type Rules = Partial<Record<Method, Rule>>

const may = (action: Action): Rule => ({ action })
const answers: Rules = { POST: { action: 'assignment:answer-own', link: true } }

/** Every door, by its folder under app/: which methods it has, and who may. Written from the contract, not from the code. */
export const DOORS: Readonly<Record<string, Rules>> = {
  '/feeds/zones.geojson': { GET: may('feed:read') },
  '/api/v1/answer': { GET: { action: 'assignment:read', link: true, onlyLink: true } },
  '/api/v1/assignments': { GET: may('assignment:read') },
  '/api/v1/assignments/[id]': { GET: may('assignment:read') },
  '/api/v1/assignments/[id]/acknowledge': answers,
  '/api/v1/assignments/[id]/done': answers,
  '/api/v1/assignments/[id]/undo': answers,
  '/api/v1/assignments/[id]/links': { GET: may('assignment:link'), POST: may('assignment:link') },
  '/api/v1/audit': { GET: may('audit:read') },
  '/api/v1/audit/verification': { GET: may('audit:read') },
  '/api/v1/board': { GET: may('board:read') },
  '/api/v1/changes': { GET: may('change:read') },
  '/api/v1/changes/[seq]': { GET: may('change:read') },
  '/api/v1/changes/[seq]/[file]': { GET: may('change:read') },
  '/api/v1/changes/[seq]/answers': { GET: may('assignment:read') },
  '/api/v1/communes': { GET: may('commune:read') },
  '/api/v1/communes/[code]': { GET: may('commune:read') },
  '/api/v1/decisions': { GET: may('decision:list'), POST: may('decision:publish') },
  '/api/v1/decisions/[id]/revoke': { POST: may('decision:revoke') },
  '/api/v1/decisions/check': { POST: may('decision:check') },
  '/api/v1/decisions/read': { POST: may('decision:read-text') },
  '/api/v1/events': { GET: may('log:read-public') },
  '/api/v1/links/[id]/withdraw': { POST: may('assignment:link') },
  '/api/v1/local-additions/[district]': { GET: may('content:read'), PUT: may('content:edit') },
  '/api/v1/locate': { GET: may('commune:read') },
  '/api/v1/openapi.json': { GET: may('board:read') },
  '/api/v1/push': { GET: may('change:read') },
  '/api/v1/push/subscriptions': { PUT: may('change:read'), DELETE: may('change:read') },
  '/api/v1/push/test': { POST: may('change:read') },
  '/api/v1/scheduled': { GET: may('change:read') },
  '/api/v1/settings/answer-times': { GET: may('setting:manage'), PUT: may('setting:manage') },
  '/api/v1/texts': { GET: may('content:read') },
  '/api/v1/texts/[key]/revisions': { GET: may('content:edit') },
  '/api/v1/texts/check': { POST: may('content:edit') },
  '/api/v1/texts/revisions': { POST: may('content:edit') },
  '/api/v1/texts/revisions/[id]': { PUT: may('content:edit') },
  '/api/v1/texts/revisions/[id]/approve': { POST: may('content:approve') },
  '/api/v1/texts/revisions/[id]/reject': { POST: may('content:approve') },
  '/api/v1/texts/revisions/[id]/submit': { POST: may('content:edit') },
  '/api/v1/texts/revisions/[id]/withdraw': { POST: may('content:edit') },
  '/api/v1/trends': { GET: may('board:read') },
  '/api/v1/units': { GET: may('content:read'), POST: may('unit:manage') },
  '/api/v1/units.csv': { GET: may('unit:manage') },
  '/api/v1/units/[id]': { PATCH: may('unit:manage') },
  '/api/v1/units/import': { POST: may('unit:manage') },
  '/api/v1/users/[id]/unit': { PUT: may('user:manage') },
}

/** Doors that are not by the table, and where it is seen to that they are as they should be. */
export const OTHER_DOORS: Readonly<Record<string, string>> = {
  '/api/[...rest]': 'answers 404, below',
  '/api/auth/[...all]': 'the sign-in library, in auth-doors.ts',
  '/metrics': 'counts for Prometheus, in their own test',
  '/preview/[...path]': 'images for link readers, below',
}

const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000'
const PARTS: Readonly<Record<string, string>> = {
  '[id]': UNKNOWN_ID,
  '[code]': '31498',
  '[district]': '946',
  '[key]': '0'.repeat(24),
  // None that exists: making one takes a second, and who may is asked before.
  '[file]': 'khong-co.pdf',
}

/** An address of a door at which nothing can be altered; reading finds something. */
export function exampleOf(door: string, seq: number): string {
  const path = door.replaceAll(/\[\w+\]/g, (part) => (part === '[seq]' ? String(seq) : (PARTS[part] ?? part)))
  const query: Readonly<Record<string, string>> = {
    '/api/v1/locate': '?lat=9.6025&lon=105.9739',
    '/api/v1/events': '?after=0&limit=1',
    '/api/v1/assignments': '?limit=1',
    '/api/v1/texts': '?zone=red&channel=online',
    '/api/v1/units/import': '?dry=1',
  }
  return path + (query[door] ?? '')
}
