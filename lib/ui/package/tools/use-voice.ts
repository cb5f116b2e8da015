import { useEffect, useState } from 'react'
import { LOUDSPEAKER_WORDS_PER_MINUTE } from '../../../domain/text-measures'

/** `unknown` until the browser has said which voices it has; `none` where none of them speaks Vietnamese. */
export type VoiceState = 'unknown' | 'none' | 'silent' | 'speaking'

/** A browser that has listed no voice after this long has none to list. */
const VOICES_WITHIN_MS = 3_000

const vietnamese = (): SpeechSynthesisVoice | undefined =>
  speechSynthesis.getVoices().find(({ lang }) => /^vi\b/i.test(lang))

/** Reads a text aloud by the device's own voice, at a pace in words a minute. */
export function useVoice(text: string, pace: number): { state: VoiceState; toggle: () => void } {
  const [state, setState] = useState<VoiceState>('unknown')

  useEffect(function findVoice() {
    if (typeof speechSynthesis === 'undefined') {
      setState('none')
      return
    }
    const look = () => {
      if (vietnamese()) setState((now) => (now === 'speaking' ? now : 'silent'))
    }
    look()
    const timer = setTimeout(() => setState((now) => (now === 'unknown' ? 'none' : now)), VOICES_WITHIN_MS)
    speechSynthesis.addEventListener?.('voiceschanged', look)
    return () => {
      clearTimeout(timer)
      speechSynthesis.removeEventListener?.('voiceschanged', look)
      speechSynthesis.cancel()
    }
  }, [])

  function toggle(): void {
    const voice = vietnamese()
    speechSynthesis.cancel()
    if (state === 'speaking' || !voice) {
      setState('silent')
      return
    }
    const words = new SpeechSynthesisUtterance(text)
    words.voice = voice
    words.lang = voice.lang
    words.rate = pace / LOUDSPEAKER_WORDS_PER_MINUTE
    words.onend = () => setState('silent')
    words.onerror = () => setState('silent')
    setState('speaking')
    speechSynthesis.speak(words)
  }
  return { state, toggle }
}
