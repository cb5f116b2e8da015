'use client'

import { CircleHelp, Maximize, Minimize, Pause, Play, SkipForward, Volume2, VolumeX } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useEngine, useScene } from '../engine'
import type { WallOptions } from '../options/read-options'
import { HelpDialog } from './help-dialog'
import styles from './kiosk.module.css'
import { useAwake } from './use-awake'
import { useFullScreen } from './use-full-screen'
import { useKeys, type WallAct } from './use-keys'
import { useSound } from './use-sound'

/** The wall's few controls, by hand and by key. */
export function Kiosk({ options }: { options: WallOptions }) {
  const t = useTranslations('wall')
  const engine = useEngine()
  const { paused, current, unshown } = useScene()
  const { isFull, toggle } = useFullScreen()
  const sound = useSound(options.quiet)
  const isAwake = useAwake()
  const [isHelp, setHelp] = useState(false)

  const acts: Readonly<Record<WallAct, () => void>> = {
    pause: () => engine?.director.pause(!paused),
    next: () => engine?.director.next(),
    mute: () => engine?.sound.want(sound === 'off'),
    fullScreen: toggle,
    help: () => setHelp((open) => !open),
  }
  useKeys((act) => acts[act]())
  const control = (act: WallAct, name: string, icon: ReactNode, key: string, isDisabled = false) => (
    <button
      type="button"
      className={styles.control}
      onClick={acts[act]}
      disabled={isDisabled}
      title={`${name} (${key})`}
      aria-label={name}
      aria-keyshortcuts={key === '␣' ? 'Space' : key}
    >
      {icon}
    </button>
  )
  const size = { size: '1.3em', 'aria-hidden': true } as const
  return (
    <>
      {sound === 'blocked' ? <p className={styles.blocked}>{t('sound.blocked')}</p> : null}
      <div className={styles.controls} role="toolbar" aria-label={t('controls.label')}>
        {control(
          'pause',
          t(paused ? 'controls.resume' : 'controls.pause'),
          paused ? <Play {...size} /> : <Pause {...size} />,
          '␣',
        )}
        {control('next', t('controls.next'), <SkipForward {...size} />, 'n', !current && unshown === 0)}
        {control(
          'mute',
          t(sound === 'off' ? 'controls.unmute' : 'controls.mute'),
          sound === 'off' ? <VolumeX {...size} /> : <Volume2 {...size} />,
          'm',
        )}
        {control(
          'fullScreen',
          t(isFull ? 'controls.leaveFullScreen' : 'controls.fullScreen'),
          isFull ? <Minimize {...size} /> : <Maximize {...size} />,
          'f',
        )}
        {control('help', t('controls.help'), <CircleHelp {...size} />, '?')}
      </div>
      <HelpDialog isOpen={isHelp} onOpen={setHelp} isAwake={isAwake} />
    </>
  )
}
