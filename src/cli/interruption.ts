/** Ctrl-C and its relatives end a run in order: what is known is told first. */
import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export interface Interruption {
  readonly signal: AbortSignal
  /** 130 after Ctrl-C, 143 after a request to end; nothing when nobody stopped it. */
  exitCode(): number | undefined
  /** From here on the signals do what they always do. */
  release(): void
}

export function listenForStop(): Interruption {
  const stopping = new AbortController()
  let exitCode: number | undefined
  const stop = (signal: NodeJS.Signals) => {
    // Whoever presses Ctrl-C twice does not want to wait for the summary.
    if (exitCode !== undefined) process.exit(exitCode)
    exitCode = 128 + constants.signals[signal]
    stopping.abort()
  }
  for (const signal of signals) process.on(signal, stop)
  return {
    signal: stopping.signal,
    exitCode: () => exitCode,
    release() {
      for (const signal of signals) process.off(signal, stop)
    },
  }
}
