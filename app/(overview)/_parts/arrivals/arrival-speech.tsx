'use client'

import { useEffect, useRef, useState } from 'react'
import { tallyOf } from '@/lib/domain/act'
import type { FeedItem } from '@/lib/realtime/board-state'
import { useArrivalCount, useArrivalWords } from './use-arrival-words'

type Said = { seq: number; text: string; grave: boolean }
/** Sentences kept: one that has not been read yet must not be written over by the next. */
const KEPT = 5

/**
 * Says each arrival once to screen readers: at once when a commune turns red,
 * else when the reader pauses. Both regions are always there, as live regions
 * must be to be heard.
 */
export function ArrivalSpeech({ arrivals }: { arrivals: readonly FeedItem[] }) {
  const say = useArrivalWords()
  const countWords = useArrivalCount()
  const spoken = useRef(0)
  const [said, setSaid] = useState<readonly Said[]>([])
  useEffect(
    function speak() {
      const batch = arrivals.filter(({ seq }) => seq > spoken.current)
      const [newest] = batch
      if (!newest) return
      spoken.current = newest.seq
      const tallies = tallyOf(batch).map(({ name, count }) => `${count} ${name}`)
      const text = batch.length === 1 ? say('said', newest) : `${countWords(batch)}: ${tallies.join(', ')}.`
      const grave = batch.some(({ from, to }) => to === 'red' && from !== 'red')
      setSaid((before) => [...before, { seq: newest.seq, text, grave }].slice(-KEPT))
    },
    [arrivals, say, countWords],
  )
  const lines = (wanted: boolean) =>
    said.filter(({ grave }) => grave === wanted).map(({ seq, text }) => <p key={seq}>{text}</p>)
  return (
    <div className="visually-hidden">
      <div aria-live="polite">{lines(false)}</div>
      <div aria-live="assertive">{lines(true)}</div>
    </div>
  )
}
