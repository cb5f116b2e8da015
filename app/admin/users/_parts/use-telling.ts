'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PASSWORD_MAX, PASSWORD_MIN } from '@/lib/auth/account-shape'
import type { Answer } from '../../_parts/ask'
import type { Told } from '../../_parts/outcome'

/** The sign-in library's refusals, by what they are about. */
const PROBLEMS = {
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'email',
  USERNAME_IS_ALREADY_TAKEN: 'username',
  USERNAME_IS_TOO_SHORT: 'usernameShape',
  USERNAME_IS_TOO_LONG: 'usernameShape',
  USERNAME_TOO_SHORT: 'usernameShape',
  USERNAME_TOO_LONG: 'usernameShape',
  INVALID_USERNAME: 'usernameShape',
  INVALID_EMAIL: 'emailShape',
  PASSWORD_TOO_SHORT: 'password',
  PASSWORD_TOO_LONG: 'password',
  forbidden: 'forbidden',
} as const
const isKnown = (code: string): code is keyof typeof PROBLEMS => Object.hasOwn(PROBLEMS, code)

/** Does something to an account, says how it went, and shows the list as it is then. */
export function useTelling() {
  const t = useTranslations('admin')
  const router = useRouter()
  const [told, setTold] = useState<Told>(null)
  const [isBusy, setBusy] = useState(false)
  async function run(act: () => Promise<Answer<unknown>>, words: string): Promise<boolean> {
    if (isBusy) return false
    setBusy(true)
    setTold(null)
    const answer = await act()
    setBusy(false)
    if (answer.kind === 'done') {
      setTold({ isGood: true, text: words })
      router.refresh()
      return true
    }
    const { refused } = answer
    const bounds = { min: PASSWORD_MIN, max: PASSWORD_MAX }
    if (!refused) setTold({ isGood: false, text: t('lost') })
    else if (isKnown(refused.code))
      setTold({ isGood: false, text: t(`users.problems.${PROBLEMS[refused.code]}`, bounds) })
    else setTold({ isGood: false, text: refused.detail ?? t('users.problems.other') })
    return false
  }
  return { run, told, isBusy, tell: setTold }
}
