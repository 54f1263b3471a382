/** Reads a file that somebody has named. */
import { readFileSync } from 'node:fs'
import { CliError, exitCodes } from './exit.ts'

/**
 * `what` stands before its name in the error: `the baseline`.
 * @throws CliError for a file that is not there or cannot be read.
 */
export function readText(file: string, what = ''): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const named = `${what} "${file}"`.trimStart()
    throw new CliError(`Cannot read ${named}: ${why}.`, exitCodes.usage)
  }
}
