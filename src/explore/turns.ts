/** Runs in virtual time never wait for anything; Ctrl-C must get its turn, and no run pays. */
import { setImmediate as nextTurn } from 'node:timers/promises'

const TURN_MS = 50

/** Gives what is to be awaited between runs. */
export function createTurns(clock: () => number): () => Promise<void> {
  let last = clock()
  return async () => {
    if (clock() - last < TURN_MS) return
    await nextTurn()
    last = clock()
  }
}
