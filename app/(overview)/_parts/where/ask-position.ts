export type Position = { lat: number; lon: number; accuracy: number }
export type NoPosition = 'denied' | 'unavailable' | 'timeout' | 'unsupported' | 'insecure'

const PATIENCE_MS = 15_000

/** Asks the device where it is; `accuracy` in metres. What it answers stays here. */
export function askPosition(): Promise<Position | NoPosition> {
  if (!window.isSecureContext) return Promise.resolve('insecure')
  if (!navigator.geolocation) return Promise.resolve('unsupported')
  return new Promise((done) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => done({ lat: coords.latitude, lon: coords.longitude, accuracy: coords.accuracy }),
      ({ code, PERMISSION_DENIED, TIMEOUT }) =>
        done(code === PERMISSION_DENIED ? 'denied' : code === TIMEOUT ? 'timeout' : 'unavailable'),
      // Asked again after moving, an old answer would be a wrong one.
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 0 },
    ),
  )
}
