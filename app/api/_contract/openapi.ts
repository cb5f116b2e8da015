import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { assignmentSchema } from '@/lib/domain/assignment'
import { boardSchema } from '@/lib/domain/board-schema'
import { decisionDraftSchema } from '@/lib/domain/decision'
import { subscribeSchema } from '@/lib/domain/push-subscription-schema'
import { newUnitSchema, unitEditSchema } from '@/lib/domain/unit-fields-schema'
import * as inputs from './inputs'
import * as outputs from './outputs'
import * as units from './unit-outputs'

type Described = {
  id: string
  summary: string
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** A form with one file besides the JSON body. */
  upload?: boolean
  /** A CSV file is the body. */
  csv?: boolean
  idempotent?: boolean
  /** Takes no body and is for those alone who are signed in. */
  closed?: boolean
  /** Takes a body and is for anybody, where the installation is public. */
  open?: boolean
  answer: z.ZodType
  status?: '200' | '201'
  type?: string
  /** Refusals worth naming beside 400 and 500. */
  refusals?: readonly ('401' | '403' | '404' | '408' | '409' | '410' | '413' | '415' | '422' | '429' | '502' | '503')[]
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: outputs.problemSchema } },
})
const WHY: Record<string, string> = {
  '401': 'Sign in, or send a key that is still good.',
  '403': 'The role does not allow it.',
  '404': 'Not found.',
  '408': 'The body broke off, or came slower than a thin line would bring it.',
  '409': 'The board or the thing itself has moved on; the answer says how.',
  '410':
    'Another epoch: load the board anew. For a subscription: it is over, and forgotten. For a personal link: expired or withdrawn.',
  '413': 'Too large.',
  '415': 'A kind of content that is not read here.',
  '422': 'Understood, but it names what does not exist or cannot be used.',
  '502': 'The push service did not take it; `detail` says what it said.',
  '503': 'No room for more just now, or the database does not answer.',
  '429': 'Too many requests; Retry-After says when to come back.',
}
const idempotencyHeader = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  required: false,
  description: 'A repeat with the same key and the same body answers as the first did.',
  schema: { type: 'string' as const, minLength: 1, maxLength: 200 },
}

function operation(door: Described): ZodOpenApiOperationObject {
  const file = { type: 'object' as const, properties: { file: { type: 'string' as const, format: 'binary' } } }
  const content = {
    ...(door.body ? { 'application/json': { schema: door.body } } : {}),
    ...(door.csv ? { 'text/csv': { schema: { type: 'string' as const } } } : {}),
    ...(door.upload ? { 'multipart/form-data': { schema: file } } : {}),
  }
  const status = door.status ?? '200'
  const answer = { description: 'As asked.', content: { [door.type ?? 'application/json']: { schema: door.answer } } }
  const refusals = Object.fromEntries((door.refusals ?? []).map((code) => [code, problem(WHY[code] ?? '')]))
  return {
    operationId: door.id,
    summary: door.summary,
    ...(door.params || door.query
      ? {
          requestParams: {
            ...(door.params ? { path: door.params } : {}),
            ...(door.query ? { query: door.query } : {}),
          },
        }
      : {}),
    ...(door.idempotent ? { parameters: [idempotencyHeader] } : {}),
    ...(door.body || door.upload || door.csv ? { requestBody: { required: true, content } } : {}),
    security:
      door.closed || ((door.body || door.upload) && !door.open)
        ? [{ key: [] }, { session: [] }]
        : [{}, { key: [] }, { session: [] }],
    responses: {
      [status]: answer,
      ...refusals,
      '400': problem('The request is not of the form that is described here.'),
      '500': problem('An error of ours; nothing was written.'),
    } as ZodOpenApiOperationObject['responses'],
  }
}

const write = ['401', '403', '408', '413', '415', '422', '429'] as const
const answerDoor = (id: string, summary: string) => ({
  post: operation({
    id,
    summary,
    params: inputs.idParams,
    body: inputs.answerBody,
    idempotent: true,
    answer: assignmentSchema,
    refusals: [...write, '404', '409', '410'],
  }),
})

const decideDoor = (id: string, summary: string, body: z.ZodType) => ({
  post: operation({
    id,
    summary,
    params: inputs.idParams,
    body,
    answer: outputs.textRevision,
    refusals: [...write, '404', '409'],
  }),
})

/** The desk: texts, their revisions, what districts add. */
const textPaths: ZodOpenApiPathsObject = {
  '/api/v1/texts': {
    get: operation({
      id: 'listTexts',
      summary: 'The texts in force, unfilled; items with the same words are one text.',
      query: inputs.textsQuery,
      answer: outputs.textsPage,
    }),
  },
  '/api/v1/texts/{key}/revisions': {
    get: operation({
      id: 'readTextHistory',
      summary: 'A text and all revisions of it, newest first. For editors.',
      params: inputs.textParams,
      answer: outputs.textHistory,
      refusals: ['401', '403', '404'],
    }),
  },
  '/api/v1/texts/check': {
    post: operation({
      id: 'tryText',
      summary: 'What is wrong or doubtful about words, and how they would read in a commune. Writes nothing.',
      body: inputs.tryTextBody,
      answer: outputs.textTried,
      refusals: [...write, '404'],
    }),
  },
  '/api/v1/texts/revisions': {
    post: operation({
      id: 'draftText',
      summary: 'Begins a draft from the words in force under a key.',
      body: inputs.newRevisionBody,
      idempotent: true,
      answer: outputs.textRevision,
      status: '201',
      refusals: [...write, '404', '409'],
    }),
  },
  '/api/v1/texts/revisions/{id}': {
    put: operation({
      id: 'saveDraft',
      summary: 'Saves a draft; 409 with the other words where it was saved meanwhile.',
      params: inputs.idParams,
      body: inputs.saveRevisionBody,
      answer: outputs.textRevision,
      refusals: [...write, '404', '409'],
    }),
  },
  '/api/v1/texts/revisions/{id}/submit': decideDoor('submitDraft', 'Hands a draft in.', inputs.noBody),
  '/api/v1/texts/revisions/{id}/withdraw': decideDoor('withdrawText', 'Takes it back, by its author.', inputs.noBody),
  '/api/v1/texts/revisions/{id}/approve': decideDoor(
    'approveText',
    'Puts it into force as a new version, by another person than its author.',
    inputs.decideBody,
  ),
  '/api/v1/texts/revisions/{id}/reject': decideDoor('rejectText', 'Turns it down, with a note.', inputs.decideBody),
  '/api/v1/local-additions/{district}': {
    get: operation({
      id: 'readLocalAddition',
      summary: 'What a district adds to the packages of its communes.',
      params: inputs.districtParams,
      answer: outputs.localAddition,
      refusals: ['422'],
    }),
    put: operation({
      id: 'saveLocalAddition',
      summary: 'Saves it; 409 with what stands where it was saved meanwhile.',
      params: inputs.districtParams,
      body: inputs.localBody,
      answer: outputs.localAddition,
      refusals: [...write, '409'],
    }),
  },
}

const paths: ZodOpenApiPathsObject = {
  '/api/v1/board': {
    get: operation({
      id: 'readBoard',
      summary: 'The zones of all communes, now or as they were. Strong ETag from epoch and seq.',
      query: inputs.boardQuery,
      answer: boardSchema,
    }),
  },
  '/api/v1/events': {
    get: operation({
      id: 'readEvents',
      summary: 'The log after a seq, in order, shaped as on the socket.',
      query: inputs.eventsQuery,
      answer: outputs.eventsPage,
      refusals: ['410'],
    }),
  },
  '/api/v1/communes': {
    get: operation({ id: 'listCommunes', summary: 'All communes with how they stand.', answer: outputs.communesList }),
  },
  '/api/v1/communes/{code}': {
    get: operation({
      id: 'readCommune',
      summary: 'One commune with zone, history and neighbours.',
      params: inputs.communeParams,
      answer: outputs.communeView,
      refusals: ['404'],
    }),
  },
  '/api/v1/locate': {
    get: operation({
      id: 'locate',
      summary: 'The commune at a point. The point is not kept.',
      query: inputs.locateQuery,
      answer: outputs.communeInList,
      refusals: ['404'],
    }),
  },
  '/api/v1/changes': {
    get: operation({
      id: 'listChanges',
      summary: 'Changes, newest first.',
      query: inputs.changesQuery,
      answer: outputs.changesPage,
    }),
  },
  '/api/v1/changes/{seq}': {
    get: operation({
      id: 'readChange',
      summary: 'A change with its package and its units; never alters for the public.',
      params: inputs.changeParams,
      answer: outputs.changeView,
      refusals: ['404'],
    }),
  },
  '/api/v1/changes/{seq}/{file}': {
    get: operation({
      id: 'takeChangeAway',
      summary: 'A change as a file to print or send: its bytes never alter. Strong ETag.',
      params: inputs.fileParams,
      query: inputs.fileQuery,
      answer: outputs.changeFile,
      type: 'application/octet-stream',
      refusals: ['404', '429', '503'],
    }),
  },
  '/api/v1/scheduled': {
    get: operation({
      id: 'listScheduled',
      summary: 'Published decisions whose time has not come, soonest first.',
      answer: outputs.scheduledPage,
    }),
  },
  '/api/v1/trends': {
    get: operation({
      id: 'readTrends',
      summary: 'Communes by zone after each act of the log, and by district now. At most 1,001 steps.',
      query: inputs.trendsQuery,
      answer: outputs.trends,
    }),
  },
  '/api/v1/decisions/read': {
    post: operation({
      id: 'readDecision',
      summary: 'Reads a decision’s text, or a CSV, XLSX, DOCX or TXT file in the form field `file`. Writes nothing.',
      body: inputs.readBody,
      upload: true,
      answer: outputs.reading,
      refusals: [...write, '503'],
    }),
  },
  '/api/v1/decisions/check': {
    post: operation({
      id: 'checkDecision',
      summary: 'What a draft would change, and every doubt about it. Writes nothing.',
      body: decisionDraftSchema,
      answer: outputs.checked,
      refusals: write,
    }),
  },
  '/api/v1/decisions': {
    get: operation({
      id: 'listDecisions',
      summary: 'Decisions, newest first.',
      answer: outputs.decisionsList,
      refusals: ['401', '403'],
    }),
    post: operation({
      id: 'publishDecision',
      summary: 'Publishes a decision: in force at once when its time has come, else scheduled.',
      body: decisionDraftSchema,
      idempotent: true,
      answer: outputs.published,
      status: '201',
      refusals: [...write, '409'],
    }),
  },
  '/api/v1/decisions/{id}/revoke': {
    post: operation({
      id: 'revokeDecision',
      summary: 'Takes a decision back: its communes return to what stood before, by new changes.',
      params: inputs.idParams,
      body: inputs.revokeBody,
      idempotent: true,
      answer: outputs.revoked,
      refusals: [...write, '404', '409'],
    }),
  },
  '/api/v1/assignments/{id}/acknowledge': answerDoor('acknowledgeAssignment', 'The unit has received it.'),
  '/api/v1/assignments/{id}/done': answerDoor(
    'finishAssignment',
    'The unit has done it, by a channel where one is named.',
  ),
  '/api/v1/assignments/{id}/undo': answerDoor('undoAnswer', 'Takes the last answer back.'),
  '/api/v1/assignments': {
    get: operation({
      id: 'listAssignments',
      summary: 'Assignments with the seq of the same moment, newest act first.',
      query: inputs.assignmentsQuery,
      closed: true,
      answer: units.assignmentsPage,
      refusals: ['401', '403'],
    }),
  },
  '/api/v1/assignments/{id}': {
    get: operation({
      id: 'readAssignment',
      summary: 'An assignment with its changes, its duties, and who below is silent.',
      params: inputs.idParams,
      closed: true,
      answer: units.assignmentView,
      refusals: ['401', '403', '404'],
    }),
  },
  '/api/v1/answer': {
    get: operation({
      id: 'readOwnAssignment',
      summary: 'The assignment that a personal link (as bearer) is for. Looking answers nothing.',
      closed: true,
      answer: units.assignmentView,
      refusals: ['401', '403', '410', '429'],
    }),
  },
  '/api/v1/assignments/{id}/links': {
    get: operation({
      id: 'listLinks',
      summary: 'The personal links of an assignment, newest first; never their addresses.',
      params: inputs.idParams,
      closed: true,
      answer: units.linksList,
      refusals: ['401', '403', '404'],
    }),
    post: operation({
      id: 'makeLink',
      summary: 'Makes a personal signed link to one assignment. Its address is told only here.',
      params: inputs.idParams,
      body: inputs.linkBody,
      answer: units.newLink,
      status: '201',
      refusals: [...write, '404', '409'],
    }),
  },
  '/api/v1/links/{id}/withdraw': {
    post: operation({
      id: 'withdrawLink',
      summary: 'Ends a personal link at once; again changes nothing.',
      params: inputs.idParams,
      closed: true,
      answer: units.link,
      refusals: ['401', '403', '404', '429'],
    }),
  },
  '/api/v1/changes/{seq}/answers': {
    get: operation({
      id: 'readAnswers',
      summary: 'How the units asked because of a change have answered.',
      params: inputs.changeParams,
      closed: true,
      answer: units.changeAnswers,
      refusals: ['401', '403', '404'],
    }),
  },
  '/api/v1/units': {
    get: operation({
      id: 'listUnits',
      summary: 'The registry of units; contacts only for those signed in.',
      answer: units.unitsList,
    }),
    post: operation({
      id: 'addUnit',
      summary: 'Adds a unit of a kind that the guideline knows.',
      body: newUnitSchema,
      answer: units.unit,
      status: '201',
      refusals: write,
    }),
  },
  '/api/v1/units/{id}': {
    patch: operation({
      id: 'editUnit',
      summary: 'Alters name, contacts or whether a unit is asked; what is not named stays.',
      params: inputs.unitParams,
      body: unitEditSchema,
      answer: units.unit,
      refusals: [...write, '404', '409'],
    }),
  },
  '/api/v1/units.csv': {
    get: operation({
      id: 'exportUnits',
      summary: 'The registry as CSV for spreadsheets. Cells that would run as a formula begin with an apostrophe.',
      closed: true,
      answer: z.string(),
      type: 'text/csv',
      refusals: ['401', '403'],
    }),
  },
  '/api/v1/units/import': {
    post: operation({
      id: 'importUnits',
      summary: 'Takes an exported CSV back, at most 1 MB: all of it, or with any problem nothing.',
      query: inputs.importQuery,
      csv: true,
      closed: true,
      answer: units.unitImport,
      refusals: [...write, '503'],
    }),
  },
  '/api/v1/settings/answer-times': {
    get: operation({
      id: 'readAnswerTimes',
      summary: 'How many minutes units have to answer, and until the unit above is told.',
      closed: true,
      answer: units.answerTimes,
      refusals: ['401', '403'],
    }),
    put: operation({
      id: 'setAnswerTimes',
      summary: 'Sets them, for the assignments made afterwards.',
      body: inputs.answerTimesBody,
      answer: units.answerTimes,
      refusals: [...write, '409'],
    }),
  },
  '/api/v1/audit': {
    get: operation({
      id: 'listAudit',
      summary: 'Entries of the audit, newest first.',
      query: inputs.auditQuery,
      answer: outputs.auditPage,
      refusals: ['401', '403'],
    }),
  },
  '/api/v1/audit/verification': {
    get: operation({
      id: 'verifyAudit',
      summary: 'Walks the audit’s whole chain now, and says every way in which it is not what was written.',
      query: inputs.verificationQuery,
      answer: outputs.auditVerdict,
      refusals: ['401', '403', '429'],
    }),
  },
  '/api/v1/users/{id}/unit': {
    put: operation({
      id: 'setAccountUnit',
      summary: 'Says for which unit an account answers; null for none.',
      params: inputs.userParams,
      body: inputs.accountUnitBody,
      answer: outputs.accountUnit,
      refusals: [...write, '404'],
    }),
  },
  ...textPaths,
  '/api/v1/push': {
    get: operation({
      id: 'readPushKey',
      summary: 'The key with which a browser subscribes to notifications (RFC 8292).',
      answer: outputs.pushKey,
    }),
  },
  '/api/v1/push/subscriptions': {
    put: operation({
      id: 'followPlaces',
      summary: 'Keeps what a browser follows; idempotent by endpoint. Following nothing keeps it silent.',
      body: subscribeSchema,
      open: true,
      answer: outputs.pushSubscribed,
      refusals: [...write, '503'],
    }),
    delete: operation({
      id: 'forgetSubscription',
      summary: 'Forgets a browser by its endpoint.',
      body: inputs.endpointBody,
      open: true,
      answer: outputs.pushRemoved,
      refusals: ['401', '413', '415', '429'],
    }),
  },
  '/api/v1/push/test': {
    post: operation({
      id: 'tryNotification',
      summary: 'Sends one test notification to a kept subscription now.',
      body: inputs.endpointBody,
      open: true,
      answer: outputs.pushTested,
      refusals: ['401', '404', '410', '413', '415', '429', '502'],
    }),
  },
  '/feeds/zones.geojson': {
    get: operation({
      id: 'zonesGeoJson',
      summary: 'The communes with zone properties (RFC 7946).',
      answer: outputs.zonesGeoJson,
      type: 'application/geo+json',
    }),
  },
}

/** OpenAPI 3.1, from the same schemas that parse what comes in. */
export const openApi = () =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Sóc Trăng zone map',
      version: '1',
      description:
        'Instants are ISO 8601 with an offset; errors are RFC 9457 problem+json with a `code`. What changes is pushed by Socket.IO: see docs/protocol.md.',
    },
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key bound to a role.' },
        session: { type: 'apiKey', in: 'cookie', name: 'zm.session_token' },
      },
    },
    paths,
  })
