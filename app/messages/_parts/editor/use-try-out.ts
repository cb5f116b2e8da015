import { useEffect, useState } from 'react'
import { askDoor } from '../ask-door'
import type { KeptWords } from './kept-words'

export type TriedOut = {
  faults: { code: 'unknown-blank' | 'blank-not-here'; what: string }[]
  warnings: (
    | { code: 'banner-long'; words: number }
    | { code: 'digits-spoken'; digits: string[] }
    | { code: 'local-missing'; blank: 'hotline' | 'localNote'; districts: string[] }
  )[]
  preview: { title: string | null; text: string; missing: string[] } | null
  sms: { encoding: string; units: number; segments: number } | null
  seconds: number | null
}

const PAUSE_MS = 400

/** How the words would read in a commune, asked once typing pauses. Null until the first answer. */
export function useTryOut(
  words: KeptWords,
  about: { key: string; language: string; commune: string },
): TriedOut | null {
  const [tried, setTried] = useState<TriedOut | null>(null)
  const { title, text } = words
  const { key, language, commune } = about
  useEffect(
    function ask() {
      const leaving = new AbortController()
      const timer = setTimeout(async () => {
        const body = { title, text, key, language, commune }
        const answer = await askDoor<TriedOut>('POST', '/api/v1/texts/check', body, { signal: leaving.signal })
        if (!leaving.signal.aborted && answer.kind === 'done') setTried(answer.value)
      }, PAUSE_MS)
      return () => {
        clearTimeout(timer)
        leaving.abort()
      }
    },
    [title, text, key, language, commune],
  )
  return tried
}
