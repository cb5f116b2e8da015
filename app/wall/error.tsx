'use client'

import './wall.css'
import { useEffect, useState } from 'react'
import { CrashWords } from './_parts/upkeep/crash-words'
import { recover } from './_parts/upkeep/recover'
import { beat } from './_parts/upkeep/watchdog'
import styles from './_parts/wall-screen.module.css'
import { WallWords } from './_parts/wall-words'

/** When the wall's own script fails: says so and loads the page anew by itself, after pauses that grow. */
export default function WallError() {
  const [left, setLeft] = useState(0)
  const [isWaiting, setWaiting] = useState(false)
  useEffect(function mend() {
    const callOff = recover({
      onPause: (ms) => setLeft(Math.ceil(ms / 1000)),
      onWaiting: () => setWaiting(true),
    })
    const timer = setInterval(() => {
      beat()
      setLeft((seconds) => Math.max(0, seconds - 1))
    }, 1000)
    return () => {
      callOff()
      clearInterval(timer)
    }
  }, [])
  return (
    <WallWords>
      <main id="main" data-wall className={styles.crash}>
        <CrashWords left={left} isWaiting={isWaiting} />
      </main>
    </WallWords>
  )
}
