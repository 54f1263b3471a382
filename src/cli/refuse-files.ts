/** Ends a command that was given files with mistakes, after it has shown all of them. */
import { formatComplaint } from '../scenario/frame.ts'
import type { Complaint } from '../scenario/source.ts'
import { counted } from '../kernel/counted.ts'
import { CliError, exitCodes } from './exit.ts'

/** @throws CliError */
export function refuseFiles(complaints: readonly Complaint[], end: string): never {
  process.stderr.write(`${complaints.map(formatComplaint).join('\n\n')}\n\n`)
  const count = new Set(complaints.map(({ place }) => place.source.file)).size
  throw new CliError(
    `${counted(complaints.length, 'mistake')} in ${counted(count, 'file')}; ${end}.`,
    exitCodes.invalid,
  )
}
