import './fonts.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { can } from '@/lib/auth/permission'
import { getTranslator } from '@/lib/i18n/translator'
import { screensBuildName } from '@/lib/release'
import { getRuntime } from '@/lib/runtime'
import { BoardProvider } from '@/lib/ui/board-provider'
import { PhoneApp } from '@/lib/ui/phone/phone-app'
import { SiteHeader } from '@/lib/ui/site-header'
import { Words } from '@/lib/ui/words'
import { ZonePatterns } from '@/lib/ui/zone-patterns'
import { initialBoard } from './_root/initial-board'
import { neutralCard } from './_root/preview-metadata'
import { chosenTheme, currentIdentity } from './_root/session'

const t = getTranslator('common')

export async function generateMetadata(): Promise<Metadata> {
  // Its address is known only to a server that runs.
  await connection()
  const title = { default: t('appName'), template: `%s · ${t('appName')}` }
  const appleWebApp = { capable: true, title: t('appShort'), statusBarStyle: 'default' } as const
  return { metadataBase: new URL(getRuntime().publicUrl), title, appleWebApp, ...neutralCard() }
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#0b5cab' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Nothing is drawn at build time: every page shows the board of its moment.
  await connection()
  const runtime = getRuntime()
  const [identity, theme] = await Promise.all([currentIdentity(), chosenTheme()])
  const mayRead = can(identity.role, 'board:read', runtime.access)
  const mayEnter = can(identity.role, 'decision:publish', runtime.access)
  const header = (
    <SiteHeader
      name={identity.name}
      theme={theme}
      mayEnter={mayEnter}
      isStaff={can(identity.role, 'assignment:read', runtime.access)}
      isAdmin={can(identity.role, 'user:manage', runtime.access)}
      live={mayRead}
      isClosed={runtime.access === 'signed-in'}
      demo={runtime.demo}
    />
  )
  return (
    // The service worker keeps no copy of a page that shows what only somebody signed in may see.
    <html lang="vi" data-theme={theme} data-signed-in={identity.role ? '' : undefined} suppressHydrationWarning>
      <body>
        <ZonePatterns />
        <PhoneApp build={screensBuildName(runtime.build)} />
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
