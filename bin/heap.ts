/**
 * What each process may use, so that a small office's machine is enough: without a limit V8 lets garbage grow to several
 * times of what lives (measured: a bot under 50 savers lives on 60 MB and took 250). The store's is wide, for a
 * report over a year of rows; a bot on a MongoDB of its own serves more people and has no limit.
 */
export const HEAP = {
  store: ['--max-old-space-size=1024', '--max-semi-space-size=4'],
  simulator: ['--max-old-space-size=128', '--max-semi-space-size=4'],
  small: ['--max-old-space-size=192', '--max-semi-space-size=4'],
  own: [],
} as const satisfies Record<string, readonly string[]>
