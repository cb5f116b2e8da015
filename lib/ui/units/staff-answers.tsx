'use client'

import { lazy } from 'react'

/** Loaded for staff alone: whoever reads a public page has no use for them. */
export const StaffAnswers = lazy(() => import('./live-answers').then(({ LiveAnswers }) => ({ default: LiveAnswers })))
export const StaffAnswer = lazy(() => import('./live-answers').then(({ LiveAnswer }) => ({ default: LiveAnswer })))
