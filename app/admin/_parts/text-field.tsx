'use client'

import { type ComponentProps, useId } from 'react'
import styles from './admin.module.css'

type TextFieldProps = { label: string; hint?: string } & Omit<ComponentProps<'input'>, 'id' | 'className'>

/** A labelled input. */
export function TextField({ label, hint, ...input }: TextFieldProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={styles.input}
        spellCheck={false}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...input}
      />
      {hint ? (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      ) : null}
    </div>
  )
}
