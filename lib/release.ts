/**
 * A build's full name, which clients compare to know that there is a new one: the
 * name of the screens' build and, where the server is given one, its release.
 */
export const fullBuildName = (screens: string, release: string | undefined): string =>
  release ? `${screens}+${release}` : screens

/** The screens' part of a full build name: the only part that the service worker, bundled with the screens, can know. */
export const screensBuildName = (full: string): string => full.replace(/\+.*$/s, '')
