import { existsSync, readFileSync } from 'node:fs'

/** What a request is for, for counting: few words, whatever is asked. */
export const ROUTE_CLASSES = ['page', 'read', 'write', 'auth', 'file', 'preview', 'health'] as const
export type RouteClass = (typeof ROUTE_CLASSES)[number]

const HEALTH = new Set(['/healthz', '/readyz', '/metrics'])

export function classOf(method: string, path: string): RouteClass {
  if (path.startsWith('/api/auth/')) return 'auth'
  if (path.startsWith('/api/')) return method === 'GET' || method === 'HEAD' ? 'read' : 'write'
  if (path.startsWith('/feeds/')) return 'read'
  if (path.startsWith('/preview/')) return 'preview'
  if (HEALTH.has(path)) return 'health'
  return /^\/(_next|geo)\/|^\/[^/]+\.[a-z\d]+$/.test(path) ? 'file' : 'page'
}

type Route = { page: string; regex: string }
const MANIFEST = '.next/routes-manifest.json'

function patternsOf(file: string): { page: string; shape: RegExp }[] {
  if (!existsSync(file)) return []
  const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Route[] | undefined>
  const routes = [...(staticRoutes ?? []), ...(dynamicRoutes ?? [])]
  return routes.map(({ page, regex }) => ({ page, shape: new RegExp(regex) }))
}

/**
 * Turns a path into the route that answers it, as the built screens list them: what a
 * log may show, since an address can itself be a key (a personal link's is). An
 * address of no route is `unmatched`, whatever it is.
 */
export function createRouteOf(manifest = MANIFEST): (path: string) => string {
  let patterns: ReturnType<typeof patternsOf> = []
  return (path) => {
    // The screens may still be in building at the first request.
    if (patterns.length === 0) patterns = patternsOf(manifest)
    if (path.startsWith('/_next/')) return '/_next/[...file]'
    if (path.startsWith('/geo/')) return '/geo/[file]'
    if (HEALTH.has(path) || path === '/sw.js') return path
    return patterns.find(({ shape }) => shape.test(path))?.page ?? 'unmatched'
  }
}
