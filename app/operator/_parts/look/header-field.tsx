'use client'

import parts from '../parts.module.css'
import styles from './look.module.css'

type HeaderFieldProps = {
  id: string
  label: string
  value: string
  hint?: string
  problem?: string | undefined
  isWide?: boolean
  type?: 'text' | 'date' | 'time'
  maxLength?: number
  onChange: (value: string) => void
  onBlur?: () => void
}

/** A labelled input; what is wrong with it stands beneath it and is read out with it. */
export function HeaderField({ id, label, value, hint, problem, type = 'text', ...rest }: HeaderFieldProps) {
  const said = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ')
  return (
    <div className={rest.isWide ? `${styles.field} ${styles.whole}` : styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        className={parts.input}
        value={value}
        maxLength={rest.maxLength}
        autoComplete="off"
        aria-invalid={problem ? true : undefined}
        aria-describedby={said || undefined}
        onChange={(event) => rest.onChange(event.target.value)}
        onBlur={rest.onBlur}
      />
      {problem ? (
        <p id={`${id}-problem`} className={parts.problem}>
          {problem}
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className={parts.hint}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
