import { useEffect, useState } from 'react'
import { type KeptWords, keepWords, takeKept } from './kept-words'

/**
 * Sees to it that no words are lost: keeps them on the device while they are not saved, asks before the page is left,
 * and says what was kept from the last time.
 */
export function useUnsaved(key: string, language: string, words: KeptWords, saved: KeptWords, question: string) {
  const isDirty = words.text !== saved.text || words.title !== saved.title
  const [kept, setKept] = useState<KeptWords | null>(null)
  const { title, text } = words
  const { text: savedText } = saved
  useEffect(
    function findKept() {
      const found = takeKept(key, language)
      if (found && found.text !== savedText) setKept(found)
    },
    [key, language, savedText],
  )
  useEffect(
    function keep() {
      if (isDirty) keepWords(key, language, { title, text })
    },
    [isDirty, key, language, title, text],
  )
  useEffect(
    function askBeforeLeaving() {
      if (!isDirty) return
      const ask = (event: BeforeUnloadEvent) => event.preventDefault()
      // Links of the page itself leave without the browser's question.
      const onLink = (event: MouseEvent) => {
        const link = event.target instanceof Element ? event.target.closest('a[href]') : null
        if (link && !link.getAttribute('href')?.startsWith('#') && !window.confirm(question)) {
          event.preventDefault()
          event.stopPropagation()
        }
      }
      window.addEventListener('beforeunload', ask)
      document.addEventListener('click', onLink, true)
      return () => {
        window.removeEventListener('beforeunload', ask)
        document.removeEventListener('click', onLink, true)
      }
    },
    [isDirty, question],
  )
  return {
    isDirty,
    kept,
    forget: () => {
      keepWords(key, language, null)
      setKept(null)
    },
  }
}
