'use client'

import dynamic from 'next/dynamic'

/** The charts with their library: fetched when one comes into view, and by no other screen. */
export const OverTimeChart = dynamic(() => import('./over-time-chart'), { ssr: false })
export const ByDistrictChart = dynamic(() => import('./by-district-chart'), { ssr: false })
