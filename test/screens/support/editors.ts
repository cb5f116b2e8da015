import type { Browser, Page } from '@playwright/test'
import type { DecisionDraft } from '../../../lib/domain/decision'
import type { RunningServer } from '../../support/start-server'

const PASSWORD = 'mật-khẩu-đủ-dài-để-thử'
const ADMIN = { name: 'Quản trị', email: 'quantri@thu.example', password: PASSWORD }

/** Sends JSON as a page of the server itself would, and fails loudly. */
async function send(url: string, path: string, body: unknown, cookie = ''): Promise<Response> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return response
}

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')

/** A new installation with its administrator, taken through the one-time link that the server printed. */
export async function firstAdmin({ url, setupToken }: Pick<RunningServer, 'url' | 'setupToken'>) {
  const token = await setupToken()
  await send(url, '/api/auth/setup', { token, ...ADMIN })
  const cookie = cookieOf(await send(url, '/api/auth/sign-in/email', ADMIN))
  return {
    /** Makes an account and opens a page that is signed in with it. */
    async editor(browser: Browser, name: string, email: string): Promise<Page> {
      const account = { name, email, password: PASSWORD }
      await send(url, '/api/auth/admin/create-user', { ...account, role: 'editor' }, cookie)
      const context = await browser.newContext({ baseURL: url })
      const signedIn = cookieOf(await send(url, '/api/auth/sign-in/email', account))
      await context.addCookies(
        signedIn.split('; ').map((pair) => {
          const [cookieName = '', ...value] = pair.split('=')
          return { name: cookieName, value: value.join('='), url }
        }),
      )
      return context.newPage()
    },
    /** Publishes and answers the seq of the first change. */
    async publish(draft: DecisionDraft): Promise<number> {
      const { seqs } = (await (await send(url, '/api/v1/decisions', draft, cookie)).json()) as { seqs: number[] }
      const [seq] = seqs
      if (seq === undefined) throw new Error('The decision changed nothing.')
      return seq
    },
  }
}
