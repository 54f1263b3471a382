/** Ctrl-C and its relatives end a run in order: what is known is told first. */
import { CliError, exitCodes } from './exit.ts'

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
    exitCode = signal === 'SIGINT' ? exitCodes.interrupted : exitCodes.terminated
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

/** Gives the exit code of what is done, or of the signal that stopped it. */
export async function stoppable(act: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const interruption = listenForStop()
  try {
    const exitCode = await act(interruption.signal)
    return interruption.exitCode() ?? exitCode
  } catch (error) {
    const stopped = interruption.exitCode()
    // What was given up because of it is nobody's mistake.
    if (stopped === undefined || !(error instanceof CliError)) throw error
    throw new CliError(error.message, stopped)
  } finally {
    interruption.release()
  }
}
