import { cookies, headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { type Action, can } from '@/lib/auth/permission'
import { getRuntime, type Identity } from '@/lib/runtime'

const NOBODY: Identity = { kind: 'anonymous', id: 'anonymous', name: '', role: null }

/** Who looks at a page. A wrong key on a page request counts as nobody. */
export async function currentIdentity(): Promise<Identity> {
  const identity = await getRuntime().identify(new Headers(await headers()))
  return identity === 'invalid-credentials' ? NOBODY : identity
}

/** Lets pass who may do the action; sends others to sign in and back here, and answers those signed in without the right 403. */
export async function requireAction(action: Action, path: string): Promise<Identity> {
  const identity = await currentIdentity()
  if (can(identity.role, action, getRuntime().access)) return identity
  // Signing in again gives nobody a role who has none.
  if (identity.role !== null || identity.kind === 'user') forbidden()
  redirect(`/sign-in?next=${encodeURIComponent(path)}`)
}

/** The theme chosen by hand on this device, if any. */
export async function chosenTheme(): Promise<'light' | 'dark' | undefined> {
  const theme = (await cookies()).get('theme')?.value
  return theme === 'light' || theme === 'dark' ? theme : undefined
}

/** The nonce that this page's own scripts carry: without it the browser runs none of them. */
export const pageNonce = async (): Promise<string | undefined> =>
  /'nonce-([\w-]+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1]
