/** How a command ends: numbers that scripts and CI depend on, and the error that carries one. */
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

/** Ends the command with one clear line: somebody can do something about it. */
export class CliError extends Error {
  override readonly name = 'CliError'
  readonly exitCode: number

  constructor(message: string, exitCode: number) {
    super(message)
    this.exitCode = exitCode
  }
}
