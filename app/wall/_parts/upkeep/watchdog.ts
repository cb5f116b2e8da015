declare global {
  interface Window {
    /** When the page's script last drew, by `performance.now()`. Read by the watchdog. */
    zoneMapWallBeat?: number
  }
}

/** Says that the page's script lives. To be called at least every half minute. */
export function beat(): void {
  window.zoneMapWallBeat = performance.now()
}

/**
 * A script of the page itself, so that it runs even when none of the page's files
 * could be loaded, and goes on when everything else has died. A page that has not
 * drawn for 45 s is loaded anew once the server answers; each time in a row it
 * waits longer, up to ten minutes. It also sets the theme before the first paint.
 * Written for any browser; `beat` above is its other half.
 */
export const PAGE_SCRIPT = `(function () {
  var root = document.documentElement, key = 'zone-map.wall.watchdog', missed = 0;
  root.dataset.theme = /[?&]theme=light(&|$)/.test(location.search) ? 'light' : 'dark';
  function tries(next) {
    try {
      if (next === undefined) return Number(sessionStorage.getItem(key)) || 0;
      sessionStorage.setItem(key, String(next));
    } catch (e) {}
    return 0;
  }
  window.zoneMapWallBeat = performance.now();
  setInterval(function () {
    if (location.pathname !== '/wall') return;
    var now = performance.now();
    if (document.visibilityState === 'hidden') window.zoneMapWallBeat = now;
    if (now - window.zoneMapWallBeat < 45000) {
      missed = 0;
      if (now > 900000 && tries() > 0) tries(0);
      return;
    }
    missed += 1;
    if (missed < Math.min(40, 2 * Math.pow(2, tries()))) return;
    fetch('/readyz', { cache: 'no-store' }).then(function (answer) {
      if (!answer.ok) return;
      tries(tries() + 1);
      location.reload();
    }, function () {});
  }, 15000);
})()`
