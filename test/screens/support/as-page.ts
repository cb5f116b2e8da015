import type { BrowserContext } from '@playwright/test'

export type Asker = Awaited<ReturnType<typeof signedIn>>

/** Signs in over the door, and asks as a page of the server itself would. Fails loudly. */
export async function signedIn(url: string, email: string, password: string, agent = 'test') {
  const headers: Record<string, string> = { 'content-type': 'application/json', origin: url, 'user-agent': agent }
  async function send(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(url + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
    return response
  }
  const pairs = (await send('POST', '/api/auth/sign-in/email', { email, password })).headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
  headers.cookie = pairs.join('; ')
  return {
    send,
    read: async <T>(method: string, path: string, body?: unknown) =>
      (await (await send(method, path, body)).json()) as T,
    /** Gives a browser the session. */
    enter: (context: BrowserContext) =>
      context.addCookies(
        pairs.map((pair) => {
          const [name = '', ...value] = pair.split('=')
          return { name, value: value.join('='), url }
        }),
      ),
  }
}
