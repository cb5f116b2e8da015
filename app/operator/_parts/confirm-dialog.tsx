'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './confirm-dialog.module.css'
import parts from './parts.module.css'

type ConfirmDialogProps = {
  trigger: ReactNode
  triggerClass?: string
  title: string
  /** What will happen, in words. */
  children: ReactNode
  confirm: string
  isDangerous?: boolean
  /** The trigger can be reached but does nothing; what is missing is said beside it. */
  isDisabled?: boolean
  describedBy?: string
  /** False keeps the dialog open: something in it is still missing. */
  onConfirm: () => unknown
}

/** Asks once more before something that others will see. The safe way out comes first. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useTranslations('operator.dialog')
  const [isOpen, setOpen] = useState(false)
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={(open) => setOpen(open && !props.isDisabled)}>
      <AlertDialog.Trigger
        className={props.triggerClass ?? parts.button}
        aria-disabled={props.isDisabled || undefined}
        aria-describedby={props.describedBy}
      >
        {props.trigger}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.backdrop} />
        <AlertDialog.Popup className={styles.popup}>
          <AlertDialog.Title className={styles.title}>{props.title}</AlertDialog.Title>
          <AlertDialog.Description className={styles.text} render={<div />}>
            {props.children}
          </AlertDialog.Description>
          <div className={styles.buttons}>
            <AlertDialog.Close className={parts.button}>{t('cancel')}</AlertDialog.Close>
            <button
              type="button"
              className={props.isDangerous ? parts.danger : parts.primary}
              onClick={() => {
                if (props.onConfirm() !== false) setOpen(false)
              }}
            >
              {props.confirm}
            </button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
