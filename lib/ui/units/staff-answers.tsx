'use client'

import { type ComponentProps, lazy } from 'react'

const Answers = lazy(() => import('./live-answers').then(({ LiveAnswers }) => ({ default: LiveAnswers })))
const Answer = lazy(() => import('./live-answers').then(({ LiveAnswer }) => ({ default: LiveAnswer })))

/** Loaded for staff alone: whoever reads a public page has no use for them. */
export function StaffAnswers(props: ComponentProps<typeof Answers>) {
  return <Answers {...props} />
}
export function StaffAnswer(props: ComponentProps<typeof Answer>) {
  return <Answer {...props} />
}
