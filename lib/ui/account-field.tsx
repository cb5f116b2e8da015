'use client'

import { Field } from '@base-ui/react/field'
import type { ComponentProps } from 'react'
import styles from './account-form.module.css'

type AccountFieldProps = {
  name: string
  label: string
  /** Said where the field is empty, or otherwise not as it must be. */
  problem: string
  hint?: string
} & Pick<
  ComponentProps<typeof Field.Control>,
  'type' | 'autoComplete' | 'required' | 'minLength' | 'maxLength' | 'pattern' | 'autoCapitalize'
>

/** A labelled input whose mistake is read out with it. */
export function AccountField({ name, label, problem, hint, ...control }: AccountFieldProps) {
  return (
    <Field.Root name={name} className={styles.field}>
      <Field.Label className={styles.label}>{label}</Field.Label>
      <Field.Control className={styles.input} autoCapitalize="none" spellCheck={false} {...control} />
      {hint ? <Field.Description className={styles.hint}>{hint}</Field.Description> : null}
      <Field.Error className={styles.problem}>{problem}</Field.Error>
    </Field.Root>
  )
}
