import './fonts.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { can } from '@/lib/auth/permission'
import { getTranslator } from '@/lib/i18n/translator'
import { getRuntime } from '@/lib/runtime'
import { BoardProvider } from '@/lib/ui/board-provider'
import { SiteHeader } from '@/lib/ui/site-header'
import { Words } from '@/lib/ui/words'
import { ZonePatterns } from '@/lib/ui/zone-patterns'
import { initialBoard } from './_root/initial-board'
import { chosenTheme, currentIdentity } from './_root/session'

const t = getTranslator('common')

export const metadata: Metadata = { title: { default: t('appName'), template: `%s · ${t('appName')}` } }
export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#0b5cab' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Nothing is drawn at build time: every page shows the board of its moment.
  await connection()
  const runtime = getRuntime()
  const [identity, theme] = await Promise.all([currentIdentity(), chosenTheme()])
  const mayRead = can(identity.role, 'board:read', runtime.access)
  const mayEnter = can(identity.role, 'decision:publish', runtime.access)
  const header = (
    <SiteHeader name={identity.name} theme={theme} mayEnter={mayEnter} live={mayRead} demo={runtime.demo} />
  )
  return (
    <html lang="vi" data-theme={theme} suppressHydrationWarning>
      <body>
        <ZonePatterns />
        <Words>
          {mayRead ? (
            <BoardProvider initial={await initialBoard(runtime)}>
              {header}
              {children}
            </BoardProvider>
          ) : (
            <>
              {header}
              {children}
            </>
          )}
        </Words>
      </body>
    </html>
  )
}
