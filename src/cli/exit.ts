/** How a command ends: numbers that scripts and CI depend on, and the error that carries one. */
import type { Summary } from '../scenario/summary.ts'

export const exitCodes = {
  /** All passed. */
  ok: 0,
  /** A check failed. */
  failed: 1,
  /** A scenario or option file is invalid. */
  invalid: 2,
  /** A target or the environment is at fault. */
  environment: 3,
  /** An expected failure passed or never ran. */
  unexpected: 4,
  /** Could not be decided, or waits for a person. */
  undecided: 5,
  usage: 64,
  /** A mistake of ours. */
  bug: 70,
  notExecutable: 126,
  notFound: 127,
  interrupted: 130,
  terminated: 143,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Several at once: the worst of them, in the order 70, 2, 3, 1, 4, 5. */
export function exitCodeOf(summary: Summary, isStrict: boolean, isBelow = false): ExitCode {
  const { counts, blames, checksCount, isInterrupted } = summary
  if (blames.includes('us')) return exitCodes.bug
  if (isInterrupted) return exitCodes.interrupted
  if (blames.includes('scenario')) return exitCodes.invalid
  if (counts.ERROR > 0) return exitCodes.environment
  if (counts.FAIL > 0 || (isStrict && counts.NON_STRICT > 0)) return exitCodes.failed
  // Less of the devices was reached than was asked for.
  if (isBelow) return exitCodes.failed
  if (counts.STALE > 0) return exitCodes.unexpected
  // Green without a single check would promise what nobody looked at.
  if (counts.UNKNOWN + counts.REVIEW > 0 || checksCount === 0) return exitCodes.undecided
  return exitCodes.ok
}

/** Ends the command with one clear line: somebody can do something about it. */
export class CliError extends Error {
  override readonly name = 'CliError'
  readonly exitCode: number

  constructor(message: string, exitCode: number) {
    super(message)
    this.exitCode = exitCode
  }
}

/** An error that somebody can mend, with its exit code; nothing for a mistake of ours. */
export function mendable(error: unknown): CliError | undefined {
  if (error instanceof CliError) return error
  if (!(error instanceof Error)) return undefined
  const { name, message } = error
  if (error instanceof RangeError && message.startsWith('Cannot '))
    return new CliError(message, exitCodes.usage)
  const isAround = name === 'TargetError' || name === 'NoSqlite' || 'syscall' in error
  return isAround ? new CliError(message, exitCodes.environment) : undefined
}
