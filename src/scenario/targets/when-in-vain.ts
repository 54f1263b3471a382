/** Notices who waits in this process for what never comes. */

/**
 * For whoever waits where something else keeps the process alive. A till may read a file and import
 * what it needs, which takes real time; no sale takes as much of it.
 */
const REAL_MS_MAX = 5000

const waiting = new Set<() => void>()

/**
 * Calls `giveUp` at once when nothing is left that could wake anybody, and in any case after a
 * while. Gives what ends the watch.
 */
export function whenInVain(giveUp: () => void): () => void {
  // It holds nobody: a process in which nothing else is left must be seen to come to its end.
  const timer = setTimeout(giveUp, REAL_MS_MAX).unref()
  if (waiting.size === 0) process.on('beforeExit', giveAllUp)
  waiting.add(giveUp)
  return () => {
    clearTimeout(timer)
    waiting.delete(giveUp)
    if (waiting.size === 0) process.off('beforeExit', giveAllUp)
  }
}

/** Node is about to end the process; with something left to do, it asks again afterwards. */
function giveAllUp(): void {
  setImmediate(() => {
    for (const giveUp of waiting) giveUp()
  })
}
